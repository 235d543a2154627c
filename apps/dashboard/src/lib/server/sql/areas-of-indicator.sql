-- The areas an indicator has values or a target for, and the one asked for, the target's own area first; of an
-- earlier instant those it had values of then. Of very many only those near the one asked for, else the first: what it belongs to, what belongs to it, what stands beside it.
with observed as (
  select
    area.area_id,
    if($language = 'zh', area.name_zh, area.name_en) as name,
    area.level,
    area.parent_id,
    area.position,
    area.area_id in (select area_id from target where indicator_id = $indicator) as targeted,
    area.area_id = setting.home_area_id as home,
    coalesce(area.parent_id = setting.home_area_id, false) as within_home,
    list_contains(string_split(setting.comparison_area_ids, ','), area.area_id) as compared
  from area, setting
  where
    targeted
    or area.area_id = $area
    or (
      area.area_id in (select area_id from latest_value where indicator_id = $indicator)
      and ($then::varchar[] is null or list_contains($then, area.area_id))
    )
),
chosen as (
  select area_id, parent_id
  from observed
  order by area_id = $area desc, targeted desc, home desc, position
  limit 1
)
select observed.* exclude (position), counted.known
from observed, chosen, (select count(*) as known from observed) as counted
where
  known <= $most
  or targeted
  or home
  or within_home
  or compared
  or observed.area_id in (chosen.area_id, chosen.parent_id)
  or observed.parent_id in (chosen.area_id, chosen.parent_id)
order by targeted desc, home desc, observed.position
