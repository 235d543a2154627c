-- All loads, or one, newest first, as the interface gives them.
select *
from load
where $load::varchar is null or load_id = $load
order by received_at desc, recorded_at desc, load_id desc
