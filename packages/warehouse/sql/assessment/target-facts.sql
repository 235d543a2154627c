-- What is known of each target on a day: exactly one row per target, observed or not.
create macro target_facts_at(as_of, known_at) as table
with wanted as materialized (
  select
    target.plan_version,
    target.target_id,
    target.plan_id,
    target.indicator_id,
    target.area_id,
    target.operator,
    target.value as target_value,
    coalesce(target.unit, indicator.unit) as unit,
    target.due,
    target.due_assumed,
    target.baseline_value as set_value,
    target.baseline_date as set_date,
    target.baseline_basis,
    plan.issued,
    indicator.frequency,
    indicator.decimals,
    indicator.max_age_days,
    indicator.projection as projection_method,
    indicator.natural_min,
    indicator.natural_max,
    indicator.numerator_id,
    indicator.denominator_id,
    target_direction(target.operator, indicator.direction) as direction
  from history.target as target
  join history.plan as plan using (plan_version, plan_id)
  join history.indicator as indicator using (plan_version, indicator_id)
  where target.plan_version = plan_version_at(known_at)
),
observed as materialized (
  select
    wanted.target_id,
    wanted.due,
    wanted.issued,
    known.period_end,
    known.value,
    known.demonstration,
    target_met(known.value, wanted.operator, wanted.target_value) as met,
    {
      'period_start': known.period_start,
      'period_end': known.period_end,
      'value': known.value,
      'status': known.status,
      'origin': known.origin,
      'recorded_at': known.recorded_at,
      'met': met
    } as observation,
    -- Of values that end together: first the indicator's own frequency, then the shorter period, then
    -- the derived value, as in assessed_at. One number, since sorting windows is slow for many targets.
    (known.frequency = wanted.frequency)::bigint * 10_000_000
    + date_diff('day', date '0001-01-01', known.period_start) * 2
    + (known.origin = 'derived')::bigint as preference
  from wanted
  join target_observation_at(known_at) as known using (indicator_id, area_id)
  where known.period_end <= as_of::date
),
preferred as (
  select target_id, period_end, max(preference) as preference
  from observed
  group by target_id, period_end
),
series as (
  from observed
  semi join preferred using (target_id, period_end, preference)
),
summary as (
  select
    target_id,
    count(*) as observations,
    bool_or(demonstration) as demonstration,
    max_by(observation, period_end) as latest,
    min_by(observation, period_end) as earliest,
    max_by(observation, period_end) filter (where period_end <= issued) as inferred,
    max_by(observation, period_end) filter (where period_end <= due) as at_due,
    min(period_end) filter (where met and period_end > due) as met_late_on,
    max(period_end) filter (where met) as last_met_on,
    list({'t': epoch(period_end) / 86400, 'y': value} order by period_end) as points
  from series
  group by target_id
),
sources as (
  select list(indicator_id) as delivered from indicator_source
)
select
  wanted.* exclude (set_value, set_date, frequency, numerator_id, denominator_id),
  as_of::date as as_of,
  setting.* exclude (plan_version),
  coalesce(
    list_contains(delivered, wanted.indicator_id)
    or (list_contains(delivered, numerator_id) and list_contains(delivered, denominator_id)),
    false
  ) as has_source,
  coalesce(observations, 0) as observations,
  coalesce(demonstration, false) as demonstration,
  latest.period_start as period_start,
  latest.period_end as period_end,
  latest.value as value,
  latest.status as status,
  latest.origin as origin,
  latest.recorded_at as recorded_at,
  latest.met as met,
  earliest.value as first_value,
  earliest.period_end as first_period_end,
  at_due.value as due_value,
  at_due.period_end as due_period_end,
  met_late_on,
  last_met_on,
  points,
  coalesce(set_value, inferred.value) as baseline_value,
  coalesce(set_date, inferred.period_end) as baseline_date,
  set_value is null and inferred is not null as baseline_inferred,
  coalesce(as_of::date > due, false) as overdue,
  coalesce(case when as_of::date > due then at_due.met else latest.met end, false) as achieved,
  date_diff('day', latest.period_end, as_of::date) as age_days
from wanted
join history.assessment_setting as setting using (plan_version)
cross join sources
left join summary using (target_id);

comment on macro table target_facts_at is '各目标截至某日所知的事实，每个目标一行 / What is known of each target on a day, one row each';
