select load.*
from load
anti join withdrawal using (load_id)
where fingerprint = $fingerprint
order by sequence desc
limit 1
