-- Where each town stands in the newest period any of them reports, with the county's own value of the period.
with newest as (
  select standing.*
  from peer_standing_at($home, $indicators, $as_of, $known_at) as standing
  join indicator using (indicator_id)
  where standing.level = 'town' and standing.frequency = indicator.frequency
  qualify
    dense_rank() over (
      partition by standing.indicator_id
      order by standing.period_end desc, standing.period_start desc
    ) = 1
),
whole as (
  select indicator_id, period_start, period_end, value as home_value
  from observation_at($known_at)
  where area_id = $home and list_contains($indicators, indicator_id)
  qualify is_assessed(indicator_id, area_id, period_start, period_end, origin)
)
select
  indicator_id,
  area_id,
  period_start,
  period_end,
  value,
  rank,
  step,
  areas,
  expected,
  median,
  home_value,
  demonstration
from newest
left join whole using (indicator_id, period_start, period_end)
