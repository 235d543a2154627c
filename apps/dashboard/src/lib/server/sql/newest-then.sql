-- The newest period each series, and each file that is none, had brought by a day, as known at an instant.
select indicator_id, load_id, period_end
from series_at($as_of::date, $known_at::timestamp)
where origin = 'reported'
union all
select null, load_id, max(period_end)
from load_period
join load using (load_id)
where
  period_end <= $as_of::date
  and recorded_at <= $known_at::timestamp
  and (withdrawn_at is null or withdrawn_at > $known_at::timestamp)
group by load_id
union all
select null, load_id, period_end
from declared_at($known_at::timestamp)
where period_end <= $as_of::date
