-- What one target's projection is made from.
select
  projection_method as method,
  len(recent) as points,
  recent[1].t::integer as first_day,
  recent[-1].t::integer as last_day,
  recent[-1].y as last_value,
  slope,
  low_slope,
  high_slope,
  due_day::integer as due_day,
  clamped_projection as clamped
from target_projections_at($as_of::date, $known_at::timestamp)
where target_id = $target and projection is not null
