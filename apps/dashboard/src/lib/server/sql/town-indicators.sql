-- The indicators that any town of the home area has values of.
select
  indicator_id,
  if($language = 'zh', name_zh, name_en) as name,
  coalesce(group_zh, '') as group_id,
  if($language = 'zh', group_zh, group_en) as group_name,
  unit,
  decimals,
  direction,
  frequency
from indicator
where
  indicator_id in (
    select indicator_id
    from latest_value
    join area using (area_id)
    where area.level = 'town' and area.parent_id = $home
  )
order by position
