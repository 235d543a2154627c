-- What the checks found in one file, in the order of its lines.
select severity, quarantined, line, column_index, column_name, value, rule, message
from finding
where load_id = $load
order by line nulls first, column_index
limit $most
