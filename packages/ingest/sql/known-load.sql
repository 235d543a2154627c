-- The newest load not withdrawn of the same bytes, contracts and settings. One that came too early for
-- its periods is not meant: handed in again, its figures may have become due.
select load.*
from load
anti join withdrawal using (load_id)
anti join (select load_id from finding where rule = 'future-period') as early using (load_id)
where fingerprint = $fingerprint
order by sequence desc
limit 1
