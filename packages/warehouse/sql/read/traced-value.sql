-- The values of the targets' series that a trace code stands for.
select
  indicator_id,
  area_id,
  period_start,
  period_end,
  strftime(recorded_at, '%Y-%m-%dT%H:%M:%S.%fZ') as recorded_at
from target_vintage
where
  value is not null
  and trace_code(indicator_id, area_id, period_start, period_end, recorded_at) = $code
order by origin
limit 1
