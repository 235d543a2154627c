-- The assessed values of an area's indicators up to the day of assessment.
select indicator_id, period_start, period_end, series.frequency, series.value, status
from observation_at($known_at::timestamp) as series
where
  area_id = $area
  and list_contains($indicators, indicator_id)
  and period_end <= $as_of::date
qualify is_assessed(indicator_id, area_id, period_start, period_end, origin)
order by indicator_id, period_end
