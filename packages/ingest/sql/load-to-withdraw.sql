select demonstration, withdrawal.load_id is not null as withdrawn
from load
left join withdrawal using (load_id)
where load_id = $load_id
