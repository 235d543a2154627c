-- Everything that made the ledger what it is, in the order it happened; of what was purged nothing can be replayed.
select
  'load' as kind, load_id, sequence, sha256, file_name, pipeline_id, department_id, submitter, channel,
  strftime(received_at, '%Y-%m-%dT%H:%M:%S.%fZ') as received_at,
  strftime(load.recorded_at, '%Y-%m-%dT%H:%M:%S.%fZ') as recorded_at,
  demonstration, revision_reason, again, settings, null as reason, null as actor,
  event.seq as position
from load
anti join purge using (load_id)
join event on event.kind = 'load' and event.subject = load.load_id
union all
select
  'withdrawal', load_id, load.sequence, sha256, file_name, pipeline_id, department_id, submitter,
  channel, strftime(received_at, '%Y-%m-%dT%H:%M:%S.%fZ'),
  strftime(withdrawal.recorded_at, '%Y-%m-%dT%H:%M:%S.%fZ'),
  demonstration, revision_reason, again, settings, withdrawal.reason, withdrawal.actor,
  event.seq
from withdrawal
anti join purge using (load_id)
join load using (load_id)
join event on event.kind = 'withdrawal' and event.subject = withdrawal.load_id
union all
select
  if(contract is null, 'mapping-withdrawal', 'mapping'), coalesce(load_id, ''), version, '',
  mapping_id, pipeline_id, null, null, '', '',
  strftime(mapping.recorded_at, '%Y-%m-%dT%H:%M:%S.%fZ'),
  false, null, false, coalesce(contract, '{}'), mapping.reason, mapping.actor,
  event.seq
from mapping
join event
  on event.kind in ('mapping', 'mapping-withdrawal')
  and event.subject = mapping_id
  and event.recorded_at = mapping.recorded_at
order by position
