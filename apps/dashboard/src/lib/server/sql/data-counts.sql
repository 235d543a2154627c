-- How much there was of everything but observations, as it was known.
with known as (
  from load
  where recorded_at <= $known_at::timestamp
),
aside as (
  from quarantine
  semi join known using (load_id)
)
select
  (select count(*) from known) as loads,
  (select max(received_at) from known) as received_at,
  (select count(*) from aside) as quarantined,
  (select count(distinct load_id) from aside) as quarantined_files,
  (select count(*) from discrepancy_at($known_at::timestamp)) as discrepancies,
  (select count(*) from event where recorded_at <= $known_at::timestamp) as events,
  (select count(distinct mapping_id) from mapping where recorded_at <= $known_at::timestamp) as mappings,
  (select coalesce(bool_or(demonstration), false) from latest_value) as demonstration
