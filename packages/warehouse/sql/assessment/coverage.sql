-- Which series there should be and which there are: an indicator's area levels within the home area,
-- and whatever else was observed, up to a day. Gaps are counted at the indicator's frequency, between first and last;
-- ages to the day of assessment, which what ends after it has none of.
create macro coverage_until(as_of, known_at, until) as table
with recursive concept as (
  from history.indicator
  where plan_version = plan_version_at(known_at)
),
place as (
  from history.area
  where plan_version = plan_version_at(known_at)
),
home as (
  select home_area_id as area_id
  from history.setting
  where plan_version = plan_version_at(known_at)
  union
  select place.area_id from place join home on place.parent_id = home.area_id
),
expected as (
  select concept.indicator_id, place.area_id
  from concept
  join place
    on list_contains(
      string_split(concept.levels, ','),
      case place.level when 'part' then 'part:' || place.part else place.level end
    )
  where place.area_id in (select area_id from home)
),
observed as materialized (
  select
    assessed.indicator_id,
    assessed.area_id,
    count(*) as observations,
    min(assessed.period_end) as first_period_end,
    max(assessed.period_end) as last_period_end,
    bool_or(assessed.demonstration) as demonstration,
    count(distinct assessed.period_end) filter (where regular) as regular_periods,
    min(assessed.period_end) filter (where regular) as regular_from,
    max(assessed.period_end) filter (where regular) as regular_to
  from assessed_at(known_at) as assessed
  join concept using (indicator_id)
  cross join lateral (
    -- Where January comes together with February, February or the two as one period stand for both.
    select
      case
        when not coalesce(concept.january_with_february, false)
          then assessed.frequency = concept.frequency
        when month(assessed.period_end) = 1 then false
        else
          assessed.frequency = concept.frequency
          or assessed.period_start = date_trunc('year', assessed.period_end)
          and assessed.period_end = last_day(assessed.period_start + interval 1 month)
      end as regular
  )
  where assessed.period_end <= until::date
  group by assessed.indicator_id, assessed.area_id
),
-- Periods declared to have no figures, for each series that the form has brought: they are not missing.
declared as (
  select distinct store.indicator_id, store.area_id, said.period_end
  from declared_at(known_at) as said
  join load using (pipeline_id, contract_id)
  join observation_store as store on store.load_id = load.load_id
  join concept using (indicator_id)
  where not (coalesce(concept.january_with_february, false) and month(said.period_end) = 1)
),
excused as (
  select observed.indicator_id, observed.area_id, count(*) as periods
  from declared
  join observed
    on observed.indicator_id = declared.indicator_id
    and observed.area_id = declared.area_id
    and declared.period_end between observed.regular_from and observed.regular_to
  group by observed.indicator_id, observed.area_id
)
select
  indicator_id,
  area_id,
  expected.indicator_id is not null as expected,
  coalesce(observed.observations, 0) as observations,
  observed.first_period_end,
  observed.last_period_end,
  date_diff('month', observed.regular_from, observed.regular_to)
  // case concept.frequency
    when 'monthly' then 1
    when 'quarterly' then 3
    when 'half-year' then 6
    when 'annual' then 12
  end + 1
  - if(concept.january_with_february, year(observed.regular_to) - year(observed.regular_from), 0)
  - observed.regular_periods
  - coalesce(excused.periods, 0) as missing,
  coalesce(excused.periods, 0) as declared,
  if(
    observed.last_period_end > as_of::date,
    0,
    date_diff('day', observed.last_period_end, as_of::date)
  ) as age_days,
  coalesce(date_diff('day', observed.last_period_end, as_of::date) > concept.max_age_days, false)
    as stale,
  coalesce(observed.demonstration, false) as demonstration
from expected
full join observed using (indicator_id, area_id)
left join excused using (indicator_id, area_id)
join concept using (indicator_id);

-- Of now the relation coverage says more: what ends after the newest day of assessment is in it, too.
create macro coverage_at(as_of, known_at) as table
from coverage_until(as_of, known_at, as_of);

comment on macro table coverage_until is '截至某日、按某一时刻所知的序列覆盖情况，龄期算至另一日 / Coverage of every series up to a day as known at an instant, its age counted to another day';
comment on macro table coverage_at is '截至某日、按某一时刻所知的序列覆盖情况，龄期算至该日 / Coverage of every series up to a day as known at an instant, its age counted to that day';
