-- Every current value of an indicator in one area up to the day of assessment, with its source and its history.
with history as (
  select
    period_start,
    period_end,
    origin,
    demonstration,
    count(distinct recorded_at) as vintages,
    arg_min(value, recorded_at) as first_value
  from observation_vintage
  where indicator_id = $indicator and area_id = $area
  group by all
)
select
  period_start,
  period_end,
  frequency,
  value,
  status,
  origin,
  demonstration,
  recorded_at,
  revision_reason,
  load_id,
  file_name,
  source_line,
  vintages,
  first_value
from observation
left join history using (period_start, period_end, origin, demonstration)
left join (select load_id, file_name from load) using (load_id)
where indicator_id = $indicator and area_id = $area and period_end <= $as_of::date
order by period_end desc, period_start desc, origin
