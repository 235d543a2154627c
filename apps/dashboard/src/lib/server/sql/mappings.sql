-- What was taught of files' columns, newest first, as it was known: the last lesson on each shape, and whether it is in use.
with known as (
  from mapping
  where recorded_at <= $known_at::timestamp
),
newest as (
  select
    mapping_id,
    any_value(pipeline_id) as pipeline_id,
    max(version) filter (contract is not null) as version,
    arg_max(contract, version) filter (contract is not null) as contract,
    arg_max(load_id, version) filter (contract is not null) as load_id,
    arg_max(recorded_at, version) filter (contract is not null) as taught_at,
    arg_max(actor, version) filter (contract is not null) as taught_by,
    max_by({'at': recorded_at, 'reason': reason, 'used': contract is not null}, version) as last
  from known
  group by mapping_id
)
select
  newest.* exclude (last, taught_by),
  coalesce(if($language = 'zh', department.name_zh, department.name_en), taught_by) as taught_by,
  if(last.used, null, last.at) as withdrawn_at,
  if(last.used, null, last.reason) as withdrawal_reason,
  (
    select count(*)
    from load
    where contract_id = mapping_id and recorded_at <= $known_at::timestamp
  ) as loads
from newest
left join department on department_id = taught_by
order by taught_at desc, mapping_id
