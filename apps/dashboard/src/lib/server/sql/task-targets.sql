-- Which targets a plan's tasks serve.
select
  task_id,
  target.indicator_id,
  target.area_id,
  if($language = 'zh', indicator.name_zh, indicator.name_en) as name
from task_target
join target using (target_id)
join indicator using (indicator_id)
where task_id in (select task_id from task where plan_id = $plan)
