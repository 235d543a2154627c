-- Reported figures that disagree with what their components give, in the periods of the year up to the month.
select
  if($language = 'zh', indicator.name_zh, indicator.name_en) as name,
  if($language = 'zh', area.name_zh, area.name_en) as area,
  indicator.unit,
  discrepancy.period_start,
  discrepancy.period_end,
  discrepancy.reported,
  discrepancy.derived,
  places(discrepancy.resolution) as decimals,
  -- A quotient is shown a place finer than it was reported, a count is whole.
  places(discrepancy.resolution) + if(indicator.denominator_id is null, 0, 1) as derived_decimals
from discrepancy_at($known_at::timestamp) as discrepancy
join history.indicator as indicator
  on
    indicator.indicator_id = discrepancy.indicator_id
    and indicator.plan_version = plan_version_at($known_at::timestamp)
join history.area as area
  on area.area_id = discrepancy.area_id and area.plan_version = plan_version_at($known_at::timestamp)
where
  discrepancy.severity = 'error'
  and discrepancy.period_end <= $as_of::date
  and discrepancy.period_end > $as_of::date - interval 1 year
order by discrepancy.period_end desc, indicator.position, area.position
