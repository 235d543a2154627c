-- Everything that was ever reported of one task, its months newest first, each month's vintages last first.
select
  period_start,
  period_end,
  progress,
  state,
  problem,
  cause,
  next_step,
  officer,
  task_progress.load_id,
  source_line,
  load.file_name,
  task_progress.recorded_at,
  load.received_at,
  load.revision_reason,
  task_progress.demonstration
from task_progress
join load using (load_id)
where
  task_id = $id
  and period_end <= $as_of::date
  and task_progress.recorded_at <= $known_at::timestamp
order by period_end desc, period_start, task_progress.recorded_at desc
