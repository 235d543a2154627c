-- What each derived indicator's inputs were, at every instant at which one of them changed.
create temp table derived_state as
with definition as (
  select indicator_id, numerator_id, denominator_id, denominator_period, derived_factor, unit
  from main.indicator
  where numerator_id is not null and denominator_id is not null
),
-- From the moment a component is counted from the ledger, what was reported of it no longer enters.
first_count as (
  select
    indicator_id, area_id, period_start, period_end, demonstration,
    min(recorded_at) as counted_at
  from main.observation_store
  where origin = 'derived'
  group by all
),
component as (
  select
    store.* exclude (unit, origin) replace (
      if(origin = 'reported', least(superseded_at, counted_at), superseded_at) as superseded_at
    )
  from main.observation_store as store
  left join first_count using (indicator_id, area_id, period_start, period_end, demonstration)
  where
    indicator_id in (select unnest([numerator_id, denominator_id]) from definition)
    and (origin = 'derived' or counted_at is null or recorded_at < counted_at)
),
numerator as (
  select definition.*, store.* exclude (indicator_id)
  from definition
  join component as store on store.indicator_id = definition.numerator_id
),
denominator as (
  select definition.*, store.* exclude (indicator_id)
  from definition
  join component as store on store.indicator_id = definition.denominator_id
),
period as (
  select distinct
    indicator_id, denominator_period, area_id, demonstration, period_start, period_end
  from numerator
),
-- A denominator of the same period is one of the same days; a figure of a single day ends with it.
usable as (
  select
    period.indicator_id,
    period.area_id,
    period.demonstration,
    period.period_start,
    period.period_end,
    denominator.denominator_id,
    denominator.period_start as input_start,
    denominator.period_end as input_end,
    denominator.recorded_at as input_recorded_at,
    denominator.superseded_at as input_superseded_at,
    denominator.value as input_value,
    denominator.status as input_status,
    denominator.revision_reason
  from period
  join denominator using (indicator_id, area_id, demonstration)
  where
    case period.denominator_period
      when 'latest-not-after' then denominator.period_end <= period.period_end
      else
        denominator.period_end = period.period_end
        and (
          denominator.period_start = period.period_start
          or denominator.period_start = denominator.period_end
          or period.period_start = period.period_end
        )
    end
),
change as (
  select
    indicator_id,
    area_id,
    demonstration,
    period_start,
    period_end,
    changed_at,
    max(revision_reason) as revision_reason
  from (
    select
      indicator_id, area_id, demonstration, period_start, period_end,
      recorded_at as changed_at, revision_reason
    from numerator
    union all
    select
      indicator_id, area_id, demonstration, period_start, period_end,
      input_recorded_at, revision_reason
    from usable
  )
  group by all
),
state as (
  select
    change.*,
    numerator.numerator_id,
    numerator.derived_factor,
    numerator.unit,
    numerator.frequency,
    numerator.recorded_at as numerator_recorded_at,
    numerator.value as numerator_value,
    numerator.status as numerator_status
  from change
  asof join numerator
    on numerator.indicator_id = change.indicator_id
    and numerator.area_id = change.area_id
    and numerator.demonstration = change.demonstration
    and numerator.period_start = change.period_start
    and numerator.period_end = change.period_end
    and numerator.recorded_at <= change.changed_at
),
paired as (
  select
    state.*,
    usable.denominator_id,
    usable.input_start as denominator_start,
    usable.input_end as denominator_end,
    usable.input_recorded_at as denominator_recorded_at,
    usable.input_value as denominator_value,
    usable.input_status as denominator_status
  from state
  left join usable
    on usable.indicator_id = state.indicator_id
    and usable.area_id = state.area_id
    and usable.demonstration = state.demonstration
    and usable.period_start = state.period_start
    and usable.period_end = state.period_end
    and usable.input_recorded_at <= state.changed_at
    and coalesce(usable.input_superseded_at, 'infinity') > state.changed_at
    and usable.input_value is not null
  qualify
    row_number() over (
      partition by
        state.indicator_id, state.area_id, state.demonstration,
        state.period_start, state.period_end, state.changed_at
      order by
        usable.input_end desc nulls last,
        usable.input_start = state.period_start desc,
        usable.input_start desc
    ) = 1
),
valued as (
  select
    *,
    round(numerator_value / nullif(denominator_value, 0) * derived_factor, 10) as value
  from paired
),
versioned as (
  select
    *,
    -- Which vintages it rests on; nothing when there is no value, however it came to be missing.
    case
      when value is not null
        then {
          'numerator': numerator_recorded_at,
          'start': denominator_start,
          'end': denominator_end,
          'denominator': denominator_recorded_at
        }
    end as inputs
  from valued
)
from versioned
qualify
  inputs is distinct from lag(inputs) over (
    partition by indicator_id, area_id, demonstration, period_start, period_end
    order by changed_at
  );
