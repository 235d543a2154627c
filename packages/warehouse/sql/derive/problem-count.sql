-- Indicators counted from the ledger of problems, beside what departments report of the same: a vintage
-- for every change of a count. A period whose own ledger is withdrawn has none.
create temp table ledger_instant as
with period as (
  select demonstration, period_start, period_end, min(recorded_at) as first_recorded_at
  from main.problem_record
  group by all
),
change as (
  select demonstration, period_end, recorded_at as changed_at from main.problem_record
  union
  select demonstration, period_end, withdrawn_at from main.problem_record
  where withdrawn_at is not null
)
-- A ledger also changes the counts of later periods, by the problems that their own leave out.
select distinct period.demonstration, period.period_start, period.period_end, changed_at
from period
join change
  on change.demonstration = period.demonstration
  and change.period_end <= period.period_end
  and change.changed_at >= period.first_recorded_at;

insert into main.observation_store by name
with place as (
  select area.area_id, area.level, inside.area_id as inside_id
  from main.area
  join main.setting on home_area_id in (area.area_id, area.parent_id)
  join main.area as inside on area.area_id in (inside.area_id, inside.parent_id)
),
wanted as (
  select
    indicator_id, unit, counted_problems, area_id, inside_id,
    string_split(counted_kinds, ',') as kinds
  from main.indicator
  join place on list_contains(string_split(levels, ','), level)
  where counted_problems is not null
),
-- Where the ledger has no problem at an instant, nothing of it is left but the instant.
standing as (
  select
    instant.*,
    record.problem_id,
    max_by(
      {
        'area_id': record.area_id,
        'kind': record.kind,
        'stock': record.stock,
        'phase': record.phase,
        'found_on': record.found_on
      },
      {
        'period_end': record.period_end,
        'period_start': record.period_start,
        'recorded_at': record.recorded_at
      }
    ) as problem
  from ledger_instant as instant
  left join main.problem_record as record
    on record.demonstration = instant.demonstration
    and record.period_end <= instant.period_end
    and record.recorded_at <= instant.changed_at
    and (record.withdrawn_at is null or record.withdrawn_at > instant.changed_at)
  group by all
),
-- The newest file of the period, at the first of its lines.
source as (
  select
    instant.*,
    min_by(
      {
        'load_id': load_id,
        'line': source_line,
        'column': source_column,
        'column_name': source_column_name
      },
      {'age': changed_at - recorded_at, 'line': source_line}
    ) as source
  from ledger_instant as instant
  join main.problem_record as record using (demonstration, period_start, period_end)
  where recorded_at <= changed_at and (withdrawn_at is null or withdrawn_at > changed_at)
  group by all
),
counted as (
  select
    indicator_id,
    wanted.area_id,
    unit,
    demonstration,
    period_start,
    period_end,
    changed_at,
    source,
    count(*) filter (
      where
        inside_id = problem.area_id
        and (kinds is null or list_contains(kinds, problem.kind))
        and problem.phase <> 'cancelled'
        and case counted_problems
          when 'stock' then problem.stock
          when 'stock-resolved' then problem.stock and problem.phase = 'resolved'
          else not problem.stock and problem.found_on between period_start and period_end
        end
    ) as problems
  from standing
  left join source using (demonstration, period_start, period_end, changed_at)
  cross join wanted
  group by all
),
valued as (
  select * replace (if(source is null, null, problems) as problems)
  from counted
),
vintage as (
  from valued
  window
    series as (
      partition by indicator_id, area_id, demonstration, period_start, period_end
      order by changed_at
    )
  qualify problems is distinct from lag(problems) over series
)
select
  indicator_id,
  area_id,
  period_start,
  period_end,
  'monthly' as frequency,
  problems as value,
  unit,
  'A' as status,
  'derived' as origin,
  vintage.demonstration,
  changed_at as recorded_at,
  lead(changed_at) over series as superseded_at,
  case
    when row_number() over series = 1 then null
    when changed_at = load.withdrawn_at then load.withdrawal_reason
    else coalesce(load.revision_reason, '问题台账有更新')
  end as revision_reason,
  source.load_id as load_id,
  source.line as source_line,
  source.column as source_column,
  source.column_name as source_column_name,
  -- No cell says the count.
  null as source_text
from vintage
left join main.load
  on load.demonstration = vintage.demonstration
  and changed_at in (load.recorded_at, load.withdrawn_at)
window
  series as (
    partition by indicator_id, area_id, vintage.demonstration, period_start, period_end
    order by changed_at
  )
order by indicator_id, area_id, period_end, period_start, changed_at;

drop table ledger_instant;
