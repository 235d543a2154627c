-- The progress of tasks one file brought.
select
  task_id,
  task.plan_id,
  task.reference,
  if($language = 'zh', task.title_zh, task.title_en) as title,
  period_start,
  period_end,
  progress,
  state,
  source_line as line
from task_progress
join task using (task_id)
where load_id = $load
order by source_line
