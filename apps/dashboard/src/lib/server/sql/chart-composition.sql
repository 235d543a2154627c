-- How many targets have which rating on the day of assessment.
select rating, light, count(*) as targets
from target_status_at($as_of::date, $known_at::timestamp)
group by all
order by rating
