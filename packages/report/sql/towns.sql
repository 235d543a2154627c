-- How far the towns lie apart in the newest period in which all of them have reported, of what has a better and a worse
-- side, with the extremes by name.
with gap as (
  select gap.*
  from history.setting as setting
  cross join lateral (
    select list(indicator_id) as ids
    from history.indicator
    where
      plan_version = plan_version_at($known_at::timestamp)
      and direction <> 'none'
      and list_contains(string_split(levels, ','), 'town')
  )
  cross join peer_gap_at(setting.home_area_id, ids, $as_of::date, $known_at::timestamp) as gap
  where setting.plan_version = plan_version_at($known_at::timestamp) and gap.level = 'town' and gap.complete
  qualify row_number() over (partition by gap.indicator_id order by gap.period_end desc, gap.period_start desc) = 1
),
named as (
  select area_id, if($language = 'zh', name_zh, name_en) as name
  from history.area
  where plan_version = plan_version_at($known_at::timestamp)
)
select
  if($language = 'zh', indicator.name_zh, indicator.name_en) as name,
  indicator.unit,
  indicator.decimals,
  gap.period_start,
  gap.period_end,
  gap.lowest,
  gap.highest,
  round(gap.range, 9) as range,
  -- The last bits of a mean depend on the order in which it was summed.
  round(gap.variation, 12) as variation,
  (select list(name order by area_id) from named where list_contains(gap.lowest_area_ids, area_id))
    as lowest_areas,
  (select list(name order by area_id) from named where list_contains(gap.highest_area_ids, area_id))
    as highest_areas
from gap
join history.indicator as indicator
  on
    indicator.indicator_id = gap.indicator_id
    and indicator.plan_version = plan_version_at($known_at::timestamp)
order by indicator.position
