insert into finding
select $load_id, 'error', true, line, field, column_name, text, rule, message
from judged_cell
where state = 'quarantined'
order by line, field
