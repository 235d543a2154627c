select severity, line, column_name as "column", value, rule, message
from finding
where load_id = $load_id
order by line nulls last, column_index
limit $limit
