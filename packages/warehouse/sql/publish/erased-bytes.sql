-- Bytes of which every load is purged.
select sha256
from load
left join purge using (load_id)
group by sha256
having bool_and(purge.load_id is not null)
