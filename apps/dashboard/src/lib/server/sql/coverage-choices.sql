-- The groups of indicators and the areas that series can be narrowed down to; of very many areas only the one
-- chosen and those near the county.
with covered as (
  select area.*
  from area
  where area_id in (select area_id from coverage)
)
select
  'group' as kind,
  if($language = 'zh', group_zh, group_en) as value,
  if($language = 'zh', group_zh, group_en) as label,
  min(position) as position,
  null as known
from indicator
where group_zh is not null and indicator_id in (select indicator_id from coverage)
group by all
union all
(
  select
    'area',
    covered.code,
    if($language = 'zh', covered.name_zh, covered.name_en),
    covered.position,
    counted.known
  from covered, setting, (select count(*) as known from covered) as counted
  where
    known <= $most
    or area_id = home_area_id
    or parent_id = home_area_id
    or list_contains(string_split(comparison_area_ids, ','), area_id)
    or covered.code = $area
)
order by kind, position
