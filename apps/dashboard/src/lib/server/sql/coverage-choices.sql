-- The groups of indicators and the areas that series can be narrowed down to; of very many areas only the one
-- chosen and those near the county.
select
  'group' as kind,
  if($language = 'zh', group_zh, group_en) as value,
  if($language = 'zh', group_zh, group_en) as label,
  min(position) as position,
  count(*) over () as known
from indicator
where group_zh is not null and indicator_id in (select indicator_id from coverage)
group by all
union all
(
  select
    'area',
    area.code,
    if($language = 'zh', area.name_zh, area.name_en),
    area.position,
    count(*) over () as known
  from area, setting
  where area_id in (select area_id from coverage)
  qualify
    known <= $most
    or area_id = home_area_id
    or parent_id = home_area_id
    or list_contains(string_split(comparison_area_ids, ','), area_id)
    or area.code = $area
)
order by kind, position
