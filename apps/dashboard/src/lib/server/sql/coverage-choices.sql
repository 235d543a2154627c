-- The groups of indicators and the areas that series can be narrowed down to.
select
  'group' as kind,
  if($language = 'zh', group_zh, group_en) as value,
  if($language = 'zh', group_zh, group_en) as label,
  min(position) as position
from indicator
where group_zh is not null and indicator_id in (select indicator_id from coverage)
group by all
union all
select 'area', area.code, if($language = 'zh', area.name_zh, area.name_en), area.position
from area
where area_id in (select area_id from coverage)
order by kind, position
