-- Reported ratios beside what their components give, and reported counts beside the ledger of problems.
-- Within the printed rounding they are consistent, up to one and a half units in the last place a ratio is a
-- hint (shares made to add to 100), beyond an error. Counts are not rounded.
create macro ratio_check_at(known_at) as table
with compared as (
  select
    reported.indicator_id,
    reported.area_id,
    reported.period_start,
    reported.period_end,
    reported.value as reported,
    derived.value as derived,
    indicator.denominator_id is null as counted,
    round(reported.value - derived.value, 10) as difference,
    coalesce(reported.resolution, pow(10, -indicator.decimals)) as resolution,
    reported.demonstration,
    reported.load_id as reported_load_id,
    reported.source_line,
    reported.source_column,
    greatest(reported.recorded_at, derived.recorded_at) as recorded_at
  from observation_at(known_at) as reported
  join observation_at(known_at) as derived
    using (indicator_id, area_id, period_start, period_end, demonstration)
  join history.indicator as indicator using (indicator_id)
  where
    reported.origin = 'reported'
    and derived.origin = 'derived'
    and indicator.plan_version = plan_version_at(known_at)
)
select
  indicator_id,
  area_id,
  period_start,
  period_end,
  reported,
  derived,
  difference,
  resolution,
  case
    when abs(difference) <= 0.5 * resolution + 1e-9 then 'consistent'
    when not counted and abs(difference) <= 1.5 * resolution + 1e-9 then 'hint'
    else 'error'
  end as severity,
  demonstration,
  reported_load_id,
  source_line,
  source_column,
  recorded_at
from compared;

create macro discrepancy_at(known_at) as table
from ratio_check_at(known_at)
where severity <> 'consistent';

create view discrepancy as
from discrepancy_at('infinity');

comment on macro table ratio_check_at is '填报的比率与其分子分母的核对：consistent 一致，hint 或为凑整，error 不一致 / Reported ratios checked against their components';
comment on macro table discrepancy_at is '某一时刻所知的填报值与推算值之差 / Discrepancies as known at an instant';

comment on view discrepancy is '填报的数值与其分子分母或问题台账不一致之处 / Reported values that disagree with their components or with the ledger of problems';
comment on column discrepancy.indicator_id is '指标 / Indicator';
comment on column discrepancy.area_id is '地区 / Reference area';
comment on column discrepancy.period_start is '数据期起 / First day of the period';
comment on column discrepancy.period_end is '数据期止 / Last day of the period';
comment on column discrepancy.reported is '填报值 / Reported value';
comment on column discrepancy.derived is '推算值 / Derived value';
comment on column discrepancy.difference is '填报值减推算值 / Reported minus derived';
comment on column discrepancy.resolution is '填报末位的单位值 / One unit in the last printed place';
comment on column discrepancy.severity is '程度：hint 或为凑整，error 不一致 / Severity: hint (rounding adjusted) or error';
comment on column discrepancy.demonstration is '是否演示数据 / Whether demonstration data';
comment on column discrepancy.reported_load_id is '填报值的入库批次 / Load of the reported value';
comment on column discrepancy.source_line is '填报值的行号 / Line of the reported value';
comment on column discrepancy.source_column is '填报值的列号 / Column of the reported value';
comment on column discrepancy.recorded_at is '不一致出现的时间（UTC） / Since when it is known (UTC)';
