insert into observation_vintage
select
  indicator_id, area_id, period_start, period_end, frequency, value, unit, status, demonstration,
  $recorded_at::timestamptz::timestamp,
  case when change = 'revised' then reason_of_revision($revision_reason) end,
  load_id, source_line, source_column, source_column_name, source_text, resolution
from compared_observation
where change <> 'unchanged'
