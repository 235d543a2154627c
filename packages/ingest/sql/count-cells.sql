select
  count(*) filter (where state = 'value') as value,
  count(*) filter (where state = 'missing') as missing,
  count(*) filter (where state = 'quarantined') as quarantined,
  count(*) filter (where state = 'out-of-scope') as out_of_scope
from judged_cell
