-- Which areas have values of an indicator up to the day of assessment.
select area_id
from latest_value
where indicator_id = $indicator and first_period_end <= $as_of::date
