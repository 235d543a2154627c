select
  (select count(*) from load) as loads,
  (select coalesce(sum(observations), 0)::bigint from indicator_period) as observations,
  (select count(*) from quarantine) as quarantined,
  (select count(*) from discrepancy) as discrepancies,
  (select count(*) from event) as events,
  (select coalesce(bool_or(demonstration), false) from latest_value) as demonstration
