insert into finding
select
  $load_id, 'warning', false, line, "column", "columnName", state, 'sequential-value',
  format(
    '问题“{}”在 {} 的台账中已化解，本期为“{}”，按重新办理记入，请核实', problem, period_before, state
  )
from compared_problem
where phase_before = 'resolved' and phase = 'open'
order by line
