insert into problem_record
select
  $load_id, problem, "periodStart", "periodEnd", kind, area, title, "foundOn", stock, department, due,
  state, phase, "resolvedOn", cause, "nextStep", officer, $demonstration,
  $recorded_at::timestamptz::timestamp, line, "column", "columnName"
from compared_problem
