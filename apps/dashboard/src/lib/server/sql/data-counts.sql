-- How much there is of everything, from what is kept beside the observations.
select
  (select count(*) from load) as loads,
  (select max(received_at) from load) as received_at,
  (select coalesce(sum(observations), 0)::bigint from indicator_period) as observations,
  (select count(*) from quarantine) as quarantined,
  (select count(distinct load_id) from quarantine) as quarantined_files,
  (select count(*) from discrepancy) as discrepancies,
  (select count(*) from event) as events,
  (select coalesce(bool_or(demonstration), false) from latest_value) as demonstration
