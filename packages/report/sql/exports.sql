-- Files that were due by the end of the month and never came, and those of the month that came late.
select
  if($language = 'zh', calendar.title_zh, calendar.title_en) as title,
  if($language = 'zh', department.short_name_zh, department.name_en) as department,
  calendar.period_start,
  calendar.period_end,
  calendar.due,
  calendar.standing,
  calendar.received_on
from export_calendar_at($as_of::date, $known_at::timestamp) as calendar
left join history.department as department
  on
    department.department_id = calendar.department_id
    and department.plan_version = plan_version_at($known_at::timestamp)
where
  calendar.standing = '缺报'
  or (calendar.standing = '迟报' and calendar.received_on > $since::timestamp::date)
order by calendar.standing = '迟报', calendar.period_end desc, calendar.title_zh
