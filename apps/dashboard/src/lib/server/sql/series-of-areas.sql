-- The assessed values of one indicator in several areas up to the day of assessment.
select area_id, period_start, period_end, series.frequency, value, status
from observation_at($known_at::timestamp) as series
where
  indicator_id = $indicator
  and area_id in (select unnest($areas))
  and period_end <= $as_of::date
qualify is_assessed(indicator_id, area_id, period_start, period_end, origin)
order by area_id, period_end
