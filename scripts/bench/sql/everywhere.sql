-- The indicators to be observed everywhere, targets' first; components stay out, or all would be derived.
select indicator_id
from indicator
where
  indicator_id not in (select numerator_id from indicator where numerator_id is not null)
  and indicator_id not in (select denominator_id from indicator where denominator_id is not null)
order by indicator_id in (select indicator_id from target) desc, position
limit $indicators
