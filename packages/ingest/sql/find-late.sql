-- A new problem counts in the month in which it was found, so the ledger of that month must have it.
insert into finding
select
  $load_id, 'warning', false, line, "column", "columnName", state, 'row-constraint',
  format(
    '新增问题“{}”发现于 {}，此前的台账没有列入，不计入任何一期的新增数，请补报当期台账',
    problem, "foundOn"
  )
from compared_problem
where not stock and phase <> 'cancelled' and "foundOn" < "periodStart" and period_before is null
order by line
