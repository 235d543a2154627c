-- What stands beside a load's figures for its areas: the newest value of each period that the load itself does
-- not speak of.
with said as (
  select indicator_id, area_id, period_start, period_end
  from reported
  where load_id = $load_id
),
newest as (
  from vintage
  where
    demonstration = $demonstration
    and indicator_id in (select unnest(from_json($indicators::json, '["varchar"]')))
    and area_id in (select area_id from said)
  qualify
    row_number() over (
      partition by indicator_id, area_id, period_start, period_end order by recorded_at desc
    ) = 1
)
select
  indicator_id, area_id, period_start, period_end, frequency, value, resolution, load_id,
  source_line
from newest
anti join said using (indicator_id, area_id, period_start, period_end)
where value is not null
