-- The values of the targets' series that a trace code stands for.
select
  indicator_id,
  area_id,
  period_start,
  period_end,
  strftime(recorded_at, '%Y-%m-%dT%H:%M:%S.%fZ') as recorded_at,
  -- Addresses know milliseconds.
  strftime(recorded_at + to_microseconds(999), '%Y-%m-%dT%H:%M:%S.%gZ') as known_by
from target_vintage
where
  value is not null
  and trace_code(indicator_id, area_id, period_start, period_end, recorded_at) = $code
order by origin
limit 1
