select reported, derived, difference, resolution, severity
from discrepancy_at($known_at::timestamp)
where
  indicator_id = $indicator
  and area_id = $area
  and period_start = $period_start::date
  and period_end = $period_end::date
limit 1
