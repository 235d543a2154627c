-- The periods whose figures, progress or problems a load brought, by their last day, never by the file's
-- name. Made once: nobody who opens a page should wait for a pass over all observations.
insert into main.load_period by name
select distinct load_id, period_end
from (
  select load_id, period_end
  from observation_store
  where origin = 'reported' and value is not null
  union all
  select load_id, period_end
  from task_progress
  union all
  select load_id, period_end
  from problem_record
)
where load_id is not null
order by load_id, period_end;
