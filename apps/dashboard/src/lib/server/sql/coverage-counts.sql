-- How complete the series are that the plan's area levels call for, and all that were observed.
select
  count(*) filter (where expected) as expected,
  count(*) filter (where expected and observations > 0) as present,
  count(*) filter (where missing > 0) as gapped,
  coalesce(sum(missing), 0)::integer as missing,
  count(*) filter (where stale) as stale
from coverage
