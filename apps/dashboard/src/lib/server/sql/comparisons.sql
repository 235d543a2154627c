-- Comparisons a reader would want, a row per series of each: an indicator in the county and in the areas it
-- compares itself with, in its towns, in the counties around it; urban beside rural; the targets of a plan.
with held as (
  select latest_value.indicator_id, latest_value.area_id, observations
  from latest_value
  where observations > 1
),
outward as (
  select 'outward' as kind, indicator_id as subject, indicator_id, area_id, area.position
  from held
  join area using (area_id)
  cross join setting
  where
    area_id = home_area_id
    or list_contains(string_split(coalesce(comparison_area_ids, ''), ','), area_id)
),
towns as (
  select 'towns' as kind, indicator_id as subject, indicator_id, area_id, area.position
  from held
  join area using (area_id)
  cross join setting
  where area.level = 'town' and area.parent_id = home_area_id
),
peers as (
  select 'peers' as kind, indicator_id as subject, indicator_id, area_id, area.position
  from held
  join area using (area_id)
  where
    (area.level, area.parent_id) in (
      select (own.level, own.parent_id)
      from area as own
      join setting on own.area_id = home_area_id
    )
),
urban_rural as (
  select
    'urban-rural' as kind,
    indicator.indicator_id as subject,
    held.indicator_id,
    held.area_id,
    indicator.indicator_id = held.indicator_id as position
  from indicator
  join held on held.indicator_id in (indicator.indicator_id, indicator.urban_id)
  join setting on held.area_id = home_area_id
  where indicator.urban_id is not null
),
targets as (
  select
    'targets' as kind,
    target.plan_id as subject,
    held.indicator_id,
    held.area_id,
    row_number() over (order by target_id) as position
  from target
  join held using (indicator_id, area_id)
),
every as (
  from outward
  union all
  from towns
  union all
  from peers
  union all
  from urban_rural
  union all
  from targets
)
select
  every.kind,
  every.subject,
  coalesce(
    if($language = 'zh', plan.short_name_zh, plan.short_name_en),
    if($language = 'zh', indicator.name_zh, indicator.name_en)
  ) as name,
  coalesce(indicator.direction = 'none', false) as undirected,
  every.indicator_id,
  every.area_id
from every
left join indicator on every.kind <> 'targets' and indicator.indicator_id = every.subject
left join plan on every.kind = 'targets' and plan.plan_id = every.subject
where ($indicator::varchar is null or every.subject = $indicator)
qualify count(*) over (partition by every.kind, every.subject) > 1
order by every.kind, coalesce(plan.annex, indicator.position), every.position
