-- All areas with how much there is about each up to the day of assessment, those near the county first: itself,
-- what it belongs to and what belongs to it.
with recursive above as (
  select area_id, parent_id
  from area, setting
  where area_id = home_area_id
  union all
  select area.area_id, area.parent_id
  from area
  join above on above.parent_id = area.area_id
),
counted as (
  select
    area_id,
    sum(observations)::bigint as n,
    min(period_end) as first_end,
    max(period_end) as last_end
  from area_period
  where period_end <= $as_of::date
  group by area_id
),
observed as (
  select area_id, count(*) as indicators
  from latest_value
  where first_period_end <= $as_of::date
  group by area_id
),
below as (
  select parent_id as area_id, count(*) as children
  from area
  group by parent_id
)
select
  area.area_id,
  area.code,
  if($language = 'zh', area.name_zh, area.name_en) as name,
  area.name_zh,
  area.name_en,
  area.level,
  area.parent_id,
  if($language = 'zh', parent.name_zh, parent.name_en) as parent,
  parent.code as parent_code,
  coalesce(children, 0) as children,
  coalesce(indicators, 0) as indicators,
  coalesce(n, 0) as n,
  first_end,
  last_end
from area
cross join setting
left join area as parent on parent.area_id = area.parent_id
left join counted on counted.area_id = area.area_id
left join observed on observed.area_id = area.area_id
left join below on below.area_id = area.area_id
order by
  (area.area_id in (select area_id from above) or coalesce(area.parent_id = home_area_id, false)) desc,
  coalesce(indicators, 0) > 0 desc,
  area.position
