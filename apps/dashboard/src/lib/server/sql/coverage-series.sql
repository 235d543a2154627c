-- The series there should be or are, one page of them.
with found as (
  select
    coverage.indicator_id,
    coverage.area_id,
    if($language = 'zh', indicator.name_zh, indicator.name_en) as indicator,
    if($language = 'zh', area.name_zh, area.name_en) as area,
    indicator.frequency,
    indicator.max_age_days,
    coverage.expected,
    coverage.observations,
    coverage.first_period_end,
    coverage.last_period_end,
    coverage.missing,
    coverage.declared,
    coverage.age_days,
    coverage.stale,
    coverage.demonstration,
    (indicator_id, area_id) in (select (indicator_id, area_id) from target) as targeted,
    indicator.position as indicator_position,
    area.position as area_position
  from coverage
  join indicator using (indicator_id)
  join area using (area_id)
  where
    ($area::varchar is null or area.code = $area)
    and ($group::varchar is null or if($language = 'zh', indicator.group_zh, indicator.group_en) = $group)
    and (
      $only::varchar is null
      or ($only = 'targeted' and (indicator_id, area_id) in (select (indicator_id, area_id) from target))
      or ($only = 'missing' and coverage.missing > 0)
      or ($only = 'none' and coverage.observations = 0)
      or ($only = 'stale' and coverage.stale)
    )
)
select * exclude (indicator_position, area_position), (select count(*) from found) as matching
from found
order by observations > 0 desc, targeted desc, indicator_position, area_position
limit $most offset $skip
