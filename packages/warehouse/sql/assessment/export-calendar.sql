-- 报送日历: which file a department owes for which period, and whether and when it came.

create macro export_calendar_at(as_of, known_at) as table
with owed as (
  select
    *,
    case frequency when 'monthly' then 1 when 'quarterly' then 3 when 'half-year' then 6 else 12 end
      as months
  from history.expected_export
  where plan_version = plan_version_at(known_at)
),
delivered as materialized (
  select
    owed.expected_export_id,
    load.load_id,
    load_period.period_end,
    load.received_at,
    county_day(load.received_at) as received_on,
    load.demonstration
  from owed
  join load using (pipeline_id, contract_id)
  join load_period using (load_id)
  where
    load.recorded_at <= known_at::timestamp
    and (load.withdrawn_at is null or load.withdrawn_at > known_at::timestamp)
),
-- A file is owed from the newest period of the first one on: what that one says of earlier periods is
-- history. What never came is owed from the first whole period after the plans were issued.
first_file as (
  select expected_export_id, max(period_end) as period_end
  from delivered
  group by expected_export_id, load_id, received_at
  qualify row_number() over (partition by expected_export_id order by received_at, load_id) = 1
),
obliged as (
  select
    date_trunc('year', min(issued))::date as new_year,
    date_diff('month', new_year, min(issued)) as months_before
  from history.plan
  where plan_version = plan_version_at(known_at)
),
rhythm as (
  select
    owed.*,
    coalesce(
      first_file.period_end,
      last_day(new_year + to_months((months_before // months + 2) * months - 1))
    ) as first_end,
    -- A period ends with its month, or is a day of reference such as 1 September.
    first_end = last_day(first_end) as whole_months
  from owed
  cross join obliged
  left join first_file using (expected_export_id)
),
due as (
  select
    rhythm.*,
    if(
      whole_months,
      last_day(first_end + to_months(step * months)),
      (first_end + to_months(step * months))::date
    ) as period_end,
    case
      when not whole_months then period_end
      -- January comes together with February.
      when coalesce(january_with_february, false) and month(period_end) = 2
        then date_trunc('year', period_end)::date
      else last_day(first_end + to_months((step - 1) * months)) + 1
    end as period_start,
    period_end + due_days as due
  from rhythm
  cross join lateral (
    select unnest(range(date_diff('month', first_end, as_of::date) // months + 1)) as step
  )
  where
    period_end <= as_of::date
    and not (coalesce(january_with_february, false) and month(period_end) = 1 and whole_months)
),
came as (
  select
    expected_export_id,
    period_end,
    min(received_on) as received_on,
    arg_min(load_id, (received_at, load_id)) as load_id,
    count(*) as files,
    bool_or(demonstration) as demonstration
  from delivered
  group by expected_export_id, period_end
),
declared as (
  select owed.expected_export_id, said.* exclude (pipeline_id, contract_id)
  from owed
  join declared_at(known_at) as said using (pipeline_id, contract_id)
)
select
  expected_export_id,
  as_of::date as as_of,
  department_id,
  title_zh,
  title_en,
  frequency,
  due.period_start,
  due.period_end,
  due.due,
  case
    when declared.kind = 'zero' then '零报告'
    when declared.kind = 'unchanged' then '无变化'
    when came.received_on <= due.due then '按时'
    when came.received_on is not null then '迟报'
    when due.due < as_of::date then '缺报'
    else '未到期'
  end as standing,
  coalesce(came.received_on, county_day(declared.received_at)) as received_on,
  if(
    declared.kind is null,
    greatest(0, date_diff('day', due.due, coalesce(came.received_on, as_of::date))),
    0
  ) as days_late,
  coalesce(came.load_id, declared.load_id) as load_id,
  coalesce(came.files, 0) as files,
  coalesce(came.demonstration, false) as demonstration
from due
left join came using (expected_export_id, period_end)
left join declared using (expected_export_id, period_end)
order by expected_export_id, due.period_end;

create view export_calendar as
from export_calendar_at(default_as_of(), 'infinity');


comment on macro table export_calendar_at is '报送日历：各部门应报文件在某日、按某时刻所知的报送情况 / Files departments owe by period: what came, on a day, as known at an instant';

comment on view export_calendar is '报送日历：默认评估日的报送情况 / Files departments owe by period, on the default day';
comment on column export_calendar.expected_export_id is '应报文件编号 / Expected export';
comment on column export_calendar.as_of is '评估日 / Day of assessment';
comment on column export_calendar.department_id is '部门 / Department';
comment on column export_calendar.title_zh is '中文标题（自拟） / Chinese title (our own words)';
comment on column export_calendar.title_en is '英文标题 / English title';
comment on column export_calendar.frequency is '频率 / Frequency';
comment on column export_calendar.period_start is '数据期起 / First day of the period';
comment on column export_calendar.period_end is '数据期止 / Last day of the period';
comment on column export_calendar.due is '报送期限 / Due';
comment on column export_calendar.standing is '报送情况：按时、迟报、缺报、未到期、零报告、无变化 / Standing: in time, late, missing, not yet due, declared empty, declared unchanged';
comment on column export_calendar.received_on is '首次收到的日期 / Day first received';
comment on column export_calendar.days_late is '迟于期限的天数；缺报的数到评估日 / Days past the due day; for what is missing, up to the day of assessment';
comment on column export_calendar.load_id is '首次报送的入库批次 / Load that brought it first';
comment on column export_calendar.files is '报送次数，更正在内 / Files received, corrections included';
comment on column export_calendar.demonstration is '是否演示数据 / Whether demonstration data';
