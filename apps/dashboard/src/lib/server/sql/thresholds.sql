select
  behind,
  far_behind,
  ahead,
  start_up,
  near_light,
  as_of_warning_days,
  projection_points,
  interval_points
from assessment_setting
