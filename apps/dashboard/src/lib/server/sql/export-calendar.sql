-- The files one department owes, period by period.
select
  calendar.expected_export_id,
  if($language = 'zh', calendar.title_zh, calendar.title_en) as title,
  calendar.frequency,
  expected_export.due_days,
  period_start,
  period_end,
  due,
  standing,
  received_on,
  days_late,
  load_id,
  files
from export_calendar_at($as_of::date, $known_at) as calendar
join expected_export using (expected_export_id)
where calendar.department_id = $department
order by expected_export_id, period_end desc
