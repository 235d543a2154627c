insert into reported
select
  $load_id, $sequence, indicator_id, area_id, period_start, period_end, frequency, value, unit,
  coalesce(status, $status), $demonstration, line, field, column_name, text, resolution
from staged_figure
