select
  (select count(*) from load) as loads,
  (select count(*) from observation) as observations,
  (select count(*) from quarantine) as quarantined,
  (select count(*) from discrepancy) as discrepancies,
  (select count(*) from event) as events,
  (select coalesce(bool_or(demonstration), false) from observation) as demonstration
