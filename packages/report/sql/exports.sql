-- Files that were due by the end of the month and never came, those that came late in the month, and what was declared
-- in it to have no figures.
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
  or (
    calendar.standing in ('迟报', '零报告', '无变化')
    and calendar.received_on > $since::timestamp::date
  )
order by list_position(['缺报', '迟报', '零报告', '无变化'], calendar.standing), calendar.period_end desc, calendar.title_zh
