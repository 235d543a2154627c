-- What was last said of each task before a day.
select task_id, progress, state
from task_progress
where period_end < $start::date
qualify
  row_number() over (
    partition by task_id
    order by period_end desc, recorded_at desc
  ) = 1
