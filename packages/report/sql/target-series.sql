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
join target using (indicator_id, area_id)
join indicator using (indicator_id)
where period_end <= $as_of::date
qualify is_assessed(target_id, '', period_start, period_end, origin)
order by target_id, period_end
