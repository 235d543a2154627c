-- The assessed values of several indicators in one area up to the day of assessment.
select indicator_id, period_start, period_end, series.frequency, value, status
from observation_at($known_at::timestamp) as series
where
  indicator_id in (select unnest($indicators))
  and area_id = $area
  and period_end <= $as_of::date
qualify is_assessed(indicator_id, area_id, period_start, period_end, origin)
order by indicator_id, period_end
