-- What was set aside, newest file first.
select load_id, file_name, line, column_name, value, rule, message
from quarantine
join load using (load_id)
order by received_at desc, load_id desc, line, column_name
limit $most
