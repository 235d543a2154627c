select
  assessed.*,
  target.title_zh,
  target.title_en,
  target.kind,
  target.operator,
  target.clause_id,
  target.reference,
  target.wording,
  target.due_wording,
  target.due_precision,
  target.commitment,
  target.geography_wording,
  indicator.decimals,
  -- Enough places that rounding does not pass a value off as its target: 99.97, not 100.0.
  decimals_apart(assessed.value, indicator.decimals, assessed.target_value) as shown_decimals,
  decimals_apart(assessed.baseline_value, indicator.decimals, assessed.target_value)
    as baseline_decimals,
  decimals_apart(assessed.projection, indicator.decimals, assessed.target_value)
    as projection_decimals,
  decimals_apart(assessed.attainment, 1, 100) as attainment_decimals,
  -- As pages write it: above the target is positive, whichever way is better.
  round(assessed.value - assessed.target_value, 9) as difference,
  coalesce(not target_met(assessed.value, target.operator, assessed.target_value), false) as short,
  coalesce(not target_met(assessed.projection, target.operator, assessed.target_value), false)
    as projected_short,
  deadline_of(assessed.due, assessed.as_of) as deadline,
  indicator.name_zh as indicator_name_zh,
  indicator.name_en as indicator_name_en,
  area.name_zh as area_name_zh,
  area.name_en as area_name_en,
  (
    select coalesce(list({
      'department_id': department_id,
      'name_zh': department.short_name_zh,
      'name_en': department.name_en,
      'role': responsibility.role,
      'inferred': responsibility.inferred
    } order by responsibility.position), [])
    from history.responsibility as responsibility
    join history.department as department using (plan_version, department_id)
    where
      responsibility.plan_version = assessed.plan_version
      and responsibility.subject_kind = 'target'
      and responsibility.subject_id = assessed.target_id
  ) as departments
from target_status_at($as_of::date, $known_at::timestamp) as assessed
left join history.target as target
  on target.target_id = assessed.target_id and target.plan_version = assessed.plan_version
left join history.indicator as indicator
  on
    indicator.indicator_id = assessed.indicator_id
    and indicator.plan_version = assessed.plan_version
left join history.area as area
  on area.area_id = assessed.area_id and area.plan_version = assessed.plan_version
where
  ($plan::varchar is null or assessed.plan_id = $plan)
  and ($indicator::varchar is null or assessed.indicator_id = $indicator)
  and ($area::varchar is null or area.code = $area)
order by target.position
