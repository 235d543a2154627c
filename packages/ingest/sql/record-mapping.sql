insert into mapping by name
select
  $mapping_id as mapping_id,
  $version::integer as version,
  $pipeline_id as pipeline_id,
  $contract::json as contract,
  $load_id::varchar as load_id,
  $recorded_at::timestamptz::timestamp as recorded_at,
  $actor::varchar as actor,
  $reason::varchar as reason
