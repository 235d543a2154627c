-- The newest load of the same bytes, where it is purged.
select load_id, reason
from load
left join purge using (load_id)
where sha256 = $sha256
qualify row_number() over (order by sequence desc) = 1 and reason is not null
