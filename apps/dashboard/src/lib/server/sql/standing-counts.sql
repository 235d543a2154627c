-- How the tasks, safeguards and milestones stand on a day, and how many of the files owed never came.
with ledger as (
  select
    count(*) as items,
    count(*) filter (where standing = '已办结') as done,
    count(*) filter (where standing = '逾期') as overdue,
    count(*) filter (where standing = '临期') as soon
  from task_ledger_at($as_of::date, $known_at::timestamp)
),
files as (
  select count(*) filter (where standing = '缺报') as missing_files
  from export_calendar_at($as_of::date, $known_at::timestamp)
)
select *
from ledger, files
