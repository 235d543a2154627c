-- Which targets tasks serve.
select task_id, target_id
from task_target
join target using (target_id)
order by task_id, target.position
