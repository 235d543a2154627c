-- What is known of the keys there can be.
create or replace temp table bulk_latest as
select
  measure.place + area.place + span.place as figure_key,
  arg_max({ value: vintage.value, status: vintage.status }, recorded_at) as latest
from vintage
join (select distinct indicator_id, place from text_measure) as measure using (indicator_id)
join (select distinct area_id, place from text_area) as area using (area_id)
join (select distinct period_start, period_end, place from text_period) as span
  using (period_start, period_end)
where demonstration = $demonstration
group by figure_key
