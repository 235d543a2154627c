-- How many targets have which rating on the day of assessment.
select
  rating,
  light,
  count(*) as targets,
  $as_of::date as as_of,
  bool_or(demonstration) as demonstration
from target_status_at($as_of::date, $known_at::timestamp)
group by all
order by rating
