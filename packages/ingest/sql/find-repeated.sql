insert into finding
select
  $load_id, 'hint', false, line, field, column_name, text, 'duplicate-row',
  format('{}在本文件中重复出现，数值相同，只记一次', indicator_name)
from judged_cell
where state = 'value' and occurrence > 1
order by line, field
