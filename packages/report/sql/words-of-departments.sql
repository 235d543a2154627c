-- What departments themselves write of the tasks that serve a target: problem, cause and next step.
select
  link.target_id,
  if($language = 'zh', ledger.title_zh, ledger.title_en) as title,
  ledger.problem,
  ledger.cause,
  ledger.next_step
from history.task_target as link
join task_ledger_at($as_of::date, $known_at::timestamp) as ledger on ledger.item_id = link.task_id
where
  link.plan_version = plan_version_at($known_at::timestamp)
  and coalesce(ledger.problem, ledger.cause, ledger.next_step) is not null
order by link.target_id, ledger.position
