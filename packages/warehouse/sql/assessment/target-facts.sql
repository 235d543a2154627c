-- What is known of each target on a day: exactly one row per target, observed or not.
create macro target_facts_at(as_of, known_at) as table
with summary as (
  select
    series.target_id,
    count(*) as observations,
    bool_or(series.demonstration) as demonstration,
    max_by(series, series.period_end) as latest,
    min_by(series, series.period_end) as earliest,
    max_by(series, series.period_end) filter (where series.period_end <= plan.issued) as inferred,
    max_by(series, series.period_end) filter (where series.period_end <= target.due) as at_due,
    min(series.period_end) filter (where series.met and series.period_end > target.due)
      as met_late_on,
    max(series.period_end) filter (where series.met) as last_met_on,
    list(
      {'t': epoch(series.period_end) / 86400, 'y': series.value}
      order by series.period_end
    ) as points
  from target_series_at(as_of, known_at) as series
  join history.target as target using (target_id)
  join history.plan as plan using (plan_version, plan_id)
  where target.plan_version = plan_version_at(known_at)
  group by series.target_id
),
measured as (
  select
    indicator.plan_version,
    indicator.indicator_id,
    indicator.indicator_id in (select indicator_id from indicator_source)
    or (
      indicator.numerator_id in (select indicator_id from indicator_source)
      and indicator.denominator_id in (select indicator_id from indicator_source)
    ) as has_source
  from history.indicator as indicator
)
select
  target.target_id,
  target.plan_version,
  as_of::date as as_of,
  target.plan_id,
  target.indicator_id,
  target.area_id,
  target.operator,
  target.value as target_value,
  coalesce(target.unit, indicator.unit) as unit,
  target.due,
  target.due_assumed,
  plan.issued,
  indicator.decimals,
  indicator.max_age_days,
  indicator.projection as projection_method,
  indicator.natural_min,
  indicator.natural_max,
  setting.* exclude (plan_version),
  coalesce(measured.has_source, false) as has_source,
  target_direction(target.operator, indicator.direction) as direction,
  coalesce(summary.observations, 0) as observations,
  coalesce(summary.demonstration, false) as demonstration,
  summary.latest.period_start as period_start,
  summary.latest.period_end as period_end,
  summary.latest.value as value,
  summary.latest.status as status,
  summary.latest.origin as origin,
  summary.latest.recorded_at as recorded_at,
  summary.latest.met as met,
  summary.earliest.value as first_value,
  summary.earliest.period_end as first_period_end,
  summary.at_due.value as due_value,
  summary.at_due.period_end as due_period_end,
  summary.met_late_on,
  summary.last_met_on,
  summary.points,
  coalesce(target.baseline_value, summary.inferred.value) as baseline_value,
  coalesce(target.baseline_date, summary.inferred.period_end) as baseline_date,
  target.baseline_basis,
  target.baseline_value is null and summary.inferred is not null as baseline_inferred,
  coalesce(as_of::date > target.due, false) as overdue,
  case
    when as_of::date > target.due then coalesce(summary.at_due.met, false)
    else coalesce(summary.latest.met, false)
  end as achieved,
  date_diff('day', summary.latest.period_end, as_of::date) as age_days
from history.target as target
join history.plan as plan using (plan_version, plan_id)
join history.indicator as indicator using (plan_version, indicator_id)
join history.assessment_setting as setting using (plan_version)
left join measured using (plan_version, indicator_id)
left join summary using (target_id)
where target.plan_version = plan_version_at(known_at);

comment on macro table target_facts_at is '各目标截至某日所知的事实，每个目标一行 / What is known of each target on a day, one row each';
