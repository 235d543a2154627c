-- The course of every target's own series up to the day of assessment: derived values before reported ones.
select
  target_id,
  indicator.frequency as expected,
  period_start,
  period_end,
  series.frequency,
  series.value,
  series.status
from target_observation_at($known_at::timestamp) as series
join history.target as target using (indicator_id, area_id)
join history.indicator as indicator using (plan_version, indicator_id)
where plan_version = plan_version_at($known_at::timestamp) and period_end <= $as_of::date
qualify is_assessed(target_id, '', period_start, period_end, origin)
order by target_id, period_end, period_start
