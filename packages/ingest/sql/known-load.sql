-- The newest load neither withdrawn nor purged of the same bytes, contracts and settings. One that came too early for
-- its periods is known on the day it came only: handed in again later, its figures may have become due.
select load.*
from load
anti join withdrawal using (load_id)
anti join purge using (load_id)
where
  fingerprint = $fingerprint
  and not (
    (received_at at time zone 'UTC' at time zone $zone)::date
      < ($received_at::timestamptz at time zone $zone)::date
    and exists (
      from finding
      where finding.load_id = load.load_id and finding.rule = 'future-period'
    )
  )
order by sequence desc
limit 1
