-- A load and all others of the same bytes, oldest first.
select
  load.load_id,
  load.sha256,
  load.recorded_at,
  load.demonstration,
  withdrawal.load_id is not null as withdrawn,
  purge.recorded_at as purged_at,
  purge.reason as purge_reason
from load
left join withdrawal using (load_id)
left join purge using (load_id)
where load.sha256 = (select sha256 from load where load_id = $load_id)
order by load.sequence
