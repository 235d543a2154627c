select
  count(*) filter (where change = 'added') as added,
  count(*) filter (where change = 'revised') as revised,
  count(*) filter (where change = 'unchanged') as unchanged
from compared_problem
