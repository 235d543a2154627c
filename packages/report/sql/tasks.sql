-- The tasks, safeguards and milestones a report of a month names, with where each stood the month before.
with earlier as (
  select item_id, standing
  from task_ledger_at((date_trunc('month', $as_of::date) - interval 1 day)::date, $known_at::timestamp)
),
role as (
  select
    subject_id as item_id,
    string_agg(
      if($language = 'zh', department.short_name_zh, department.name_en),
      if($language = 'zh', '、', ', ')
      order by responsibility.position
    ) filter (where role not like '配合%' and role <> '成员') as leading,
    string_agg(
      if($language = 'zh', department.short_name_zh, department.name_en),
      if($language = 'zh', '、', ', ')
      order by responsibility.position
    ) as everyone
  from history.responsibility as responsibility
  join history.department as department using (plan_version, department_id)
  where
    plan_version = plan_version_at($known_at::timestamp)
    and subject_kind in ('task', 'milestone')
  group by subject_id
)
select
  if($language = 'zh', ledger.title_zh, ledger.title_en) as title,
  ledger.due,
  ledger.days_left,
  ledger.standing,
  ledger.standing = '已办结' and coalesce(earlier.standing, '') <> '已办结' as newly_done,
  coalesce(ledger.done_late, false) as done_late,
  ledger.done_on,
  ledger.progress,
  ledger.problem,
  ledger.cause,
  ledger.next_step,
  coalesce(role.leading, role.everyone) as departments
from task_ledger_at($as_of::date, $known_at::timestamp) as ledger
left join earlier using (item_id)
left join role using (item_id)
join history.plan as plan using (plan_id)
where plan.plan_version = plan_version_at($known_at::timestamp)
order by plan.annex, ledger.kind = 'milestone', ledger.position
