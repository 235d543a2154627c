-- All indicators, or one, as the interface gives them.
select
  indicator.*,
  (
    select coalesce(sum(observations), 0)::bigint
    from indicator_period
    where indicator_period.indicator_id = indicator.indicator_id
  ) as observations
from indicator
where $indicator::varchar is null or indicator_id = $indicator
order by position
