-- The assessed values of every indicator in one area up to the day of assessment.
select indicator_id, period_start, period_end, series.frequency, series.value, status
from assessed_at('infinity') as series
where area_id = $area and period_end <= $as_of::date
order by indicator_id, period_end
