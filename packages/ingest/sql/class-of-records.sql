select
  record,
  case
    when bool_or(state = 'quarantined') then 'quarantined'
    when bool_and(state = 'out-of-scope') then 'out-of-scope'
    else 'accepted'
  end as class
from judged_cell
group by record
