select
  behind,
  far_behind,
  ahead,
  start_up,
  near_light,
  as_of_warning_days,
  projection_points,
  interval_points
from history.assessment_setting
where plan_version = plan_version_at($known_at::timestamp)
