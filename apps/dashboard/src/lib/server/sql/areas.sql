-- All areas with how much there is about each.
with counted as (
  select area_id, sum(observations)::bigint as n, max(period_end) as last_end
  from area_period
  where period_end <= $as_of::date
  group by area_id
),
observed as (
  select area_id, count(*) as indicators
  from latest_value
  where first_period_end <= $as_of::date
  group by area_id
)
select
  area.area_id,
  area.code,
  if($language = 'zh', area.name_zh, area.name_en) as name,
  area.level,
  area.parent_id,
  coalesce(indicators, 0) as indicators,
  coalesce(n, 0) as n,
  last_end
from area
left join counted using (area_id)
left join observed using (area_id)
order by area.position
