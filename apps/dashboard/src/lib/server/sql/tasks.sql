-- The numbered tasks and safeguards of one plan with their latest progress known on the day.
with progress as (
  select *
  from task_progress
  where period_end <= $as_of::date
  qualify row_number() over (partition by task_id order by period_end desc, recorded_at desc) = 1
)
select
  task.task_id as id,
  task.kind,
  task.number,
  if($language = 'zh', task.title_zh, task.title_en) as title,
  task.reference,
  task.due,
  task.due_precision,
  task.due_wording,
  task.open_parties,
  progress.period_end,
  progress.progress,
  progress.state,
  progress.problem,
  progress.cause,
  progress.next_step,
  progress.officer,
  progress.load_id,
  progress.source_line,
  coalesce(progress.demonstration, false) as demonstration
from task
left join progress using (task_id)
where plan_id = $plan
order by task.position
