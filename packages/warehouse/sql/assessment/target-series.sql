-- The assessed values of each target's indicator and area up to a day, one for each period end:
-- of the indicator's own frequency where two periods end together.
create macro target_series_at(as_of, known_at) as table
select
  target.target_id,
  assessed.period_start,
  assessed.period_end,
  assessed.value,
  assessed.status,
  assessed.origin,
  assessed.demonstration,
  assessed.recorded_at,
  target_met(assessed.value, target.operator, target.value) as met
from history.target as target
join history.indicator as indicator using (plan_version, indicator_id)
join assessed_at(known_at) as assessed using (indicator_id, area_id)
where
  target.plan_version = plan_version_at(known_at)
  and assessed.period_end <= as_of::date
qualify
  row_number() over (
    partition by target.target_id, assessed.period_end
    order by assessed.frequency = indicator.frequency desc, assessed.period_start desc
  ) = 1;

comment on macro table target_series_at is '各目标截至某日的数列 / The series of each target up to a day';
