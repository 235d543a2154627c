-- The newest period each series, and each file that is none, has brought by a day.
select indicator_id, load_id, period_end
from latest_value
where origin = 'reported' and period_end <= $as_of::date
union all
-- Series that go on after the day; none where the day is the newest.
select indicator_id, max_by(load_id, period_end), max(period_end)
from observation
join (select indicator_id, area_id from latest_value where period_end > $as_of::date) as later
  using (indicator_id, area_id)
where origin = 'reported' and period_end <= $as_of::date
group by indicator_id, area_id
union all
-- Progress of tasks and ledgers of problems are no series.
select null, load_id, max(period_end)
from load_period
where period_end <= $as_of::date
group by load_id
union all
select null, load_id, period_end
from declared_at('infinity')
where period_end <= $as_of::date
