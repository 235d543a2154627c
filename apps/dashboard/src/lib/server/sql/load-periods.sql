-- The periods of which one file brought something, or said that there is nothing.
with found as (
  select period_start, period_end
  from observation_vintage
  where
    load_id = $load
    and origin = 'reported'
    -- The store lies in the order of indicators: only those of the file's pipeline are read.
    and indicator_id in (
      select indicator_id
      from indicator_source
      join load using (pipeline_id)
      where load.load_id = $load
    )
  union all
  select period_start, period_end
  from task_progress
  where load_id = $load
  union all
  select period_start, period_end
  from declaration
  where load_id = $load
)
select distinct period_start, period_end
from found
order by period_end, period_start
