-- Indicators counted from the ledger of problems, beside what departments report of the same: a vintage
-- for every change of a count. A period whose own ledger is withdrawn has none.
create temp table problem_standing as
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
),
-- A ledger also changes the counts of later periods, by the problems that their own leave out.
instant as (
  select distinct period.demonstration, period.period_start, period.period_end, changed_at
  from period
  join change
    on change.demonstration = period.demonstration
    and change.period_end <= period.period_end
    and change.changed_at >= period.first_recorded_at
)
select
  instant.*,
  record.* exclude (demonstration, period_start, period_end, recorded_at, withdrawn_at),
  record.period_start = instant.period_start and record.period_end = instant.period_end as own,
  max(if(own, record.recorded_at, null)) over moment as own_recorded_at,
  record.recorded_at
from instant
left join main.problem_record as record
  on record.demonstration = instant.demonstration
  and record.period_end <= instant.period_end
  and record.recorded_at <= instant.changed_at
  and (record.withdrawn_at is null or record.withdrawn_at > instant.changed_at)
window
  moment as (
    partition by instant.demonstration, instant.period_start, instant.period_end, changed_at
  )
qualify
  row_number() over (
    partition by
      instant.demonstration, instant.period_start, instant.period_end, changed_at, problem_id
    order by record.period_end desc, record.period_start desc, record.recorded_at desc
  ) = 1;

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
counted as (
  select
    wanted.indicator_id,
    wanted.area_id,
    wanted.unit,
    period_start,
    period_end,
    demonstration,
    changed_at,
    count(*) filter (
      where
        inside_id = problem_standing.area_id
        and (kinds is null or list_contains(kinds, kind))
        and phase <> 'cancelled'
        and case counted_problems
          when 'stock' then stock
          when 'stock-resolved' then stock and phase = 'resolved'
          else not stock and found_on between period_start and period_end
        end
    ) as problems,
    -- The newest file of the period, at the first of its lines.
    min_by(
      {
        'load_id': load_id,
        'line': source_line,
        'column': source_column,
        'column_name': source_column_name
      },
      source_line
    ) filter (where own and recorded_at = own_recorded_at) as source
  from problem_standing
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
  format('{} {}', problems, unit) as source_text
from vintage
left join main.load
  on load.demonstration = vintage.demonstration
  and changed_at in (load.recorded_at, load.withdrawn_at)
window series as (
  partition by indicator_id, area_id, vintage.demonstration, period_start, period_end
  order by changed_at
)
order by indicator_id, area_id, period_end, period_start, changed_at;

drop table problem_standing;
