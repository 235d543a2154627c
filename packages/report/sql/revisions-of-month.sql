-- Values of target series that took the place of others in the month after the one assessed: what came in then is news of it.
select target_id, period_start, period_end, previous, value, previous_decimals, decimals
from
  target_revision_between(
    $as_of::date + interval 1 day, last_day($as_of::date + 1) + interval 1 day, $known_at::timestamp
  )
order by target_id, period_end, period_start
