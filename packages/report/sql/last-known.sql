-- The instant from which everything here was known: what a report rests on where none other is named.
-- The first plan counts as known from the beginning.
select max(recorded_at) as instant
from (
  select recorded_at
  from load
  union all
  select recorded_at
  from event
  where kind = 'withdrawal'
  union all
  select recorded_at
  from plan_version
  where plan_version > (select min(plan_version) from plan_version)
)
where exists (from load)
