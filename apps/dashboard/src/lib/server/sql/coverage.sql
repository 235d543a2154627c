-- In which months the series of each target has values.
select
  indicator_id,
  area_id,
  if($language = 'zh', indicator.name_zh, indicator.name_en) as name,
  indicator.frequency,
  last_day(observation.period_end) as period_end,
  bool_and(observation.status in ('P', 'E')) as provisional
from target
join indicator using (indicator_id)
join plan using (plan_id)
left join observation using (indicator_id, area_id)
group by all
order by min(plan.annex), min(target.position), period_end
