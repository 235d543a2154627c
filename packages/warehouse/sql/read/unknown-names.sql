-- The first of the names asked for that the plan does not know.
select what, given
from (
  values
    ('plan', $plan::varchar, $plan in (select plan_id from plan)),
    ('indicator', $indicator::varchar, $indicator in (select indicator_id from indicator)),
    ('area', $area::varchar, $area in (select code from area))
) as asked (what, given, known)
where given is not null and not known
limit 1
