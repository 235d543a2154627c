-- The indicators that have values, grouped, with their own area: the county where it has one, else any.
select
  indicator_id,
  if($language = 'zh', indicator.name_zh, indicator.name_en) as name,
  if($language = 'zh', indicator.group_zh, indicator.group_en) as group_name
from indicator
where indicator_id in (select indicator_id from latest_value)
order by position
