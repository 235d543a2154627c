-- All indicators, or one, as the interface gives them.
select
  indicator.*,
  (select count(*) from observation where observation.indicator_id = indicator.indicator_id)
    as observations
from indicator
where $indicator::varchar is null or indicator_id = $indicator
order by position
