insert into publication.load by name
select
  load.* exclude (sequence, fingerprint, again, settings),
  withdrawal.recorded_at as withdrawn_at,
  withdrawal.reason as withdrawal_reason
from load
left join withdrawal using (load_id)
order by sequence
