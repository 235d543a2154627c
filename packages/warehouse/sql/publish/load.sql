insert into publication.load by name
select
  load.* exclude (sequence, fingerprint, again, settings),
  withdrawal.recorded_at as withdrawn_at,
  withdrawal.reason as withdrawal_reason,
  purge.recorded_at as purged_at,
  purge.reason as purge_reason,
  purge.actor as purged_by
from load
left join withdrawal using (load_id)
left join purge using (load_id)
order by sequence
