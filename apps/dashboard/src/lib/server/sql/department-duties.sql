-- How much of the task ledger and of the files owed is each department's, by where it stands.
with item as (
  select distinct department_id, item_id, standing, problem
  from task_ledger_at($as_of::date, $known_at) as ledger
  join responsibility on subject_id = item_id and subject_kind in ('task', 'milestone')
),
tasks as (
  select
    department_id,
    count(*) as items,
    count(*) filter (where standing = '逾期') as overdue,
    count(*) filter (where standing = '临期') as soon,
    count(*) filter (where standing = '已办结') as done,
    count(problem) as problems
  from item
  group by department_id
),
files as (
  select
    department_id,
    count(*) as files,
    count(*) filter (where standing = '缺报') as missing,
    count(*) filter (where standing = '迟报') as late
  from export_calendar_at($as_of::date, $known_at)
  group by department_id
)
select
  department_id,
  if($language = 'zh', name_zh, name_en) as name,
  coalesce(items, 0) as items,
  coalesce(overdue, 0) as overdue,
  coalesce(soon, 0) as soon,
  coalesce(done, 0) as done,
  coalesce(problems, 0) as problems,
  coalesce(files, 0) as files,
  coalesce(missing, 0) as missing,
  coalesce(late, 0) as late
from department
left join tasks using (department_id)
left join files using (department_id)
order by name_zh
