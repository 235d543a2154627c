-- What was known at an instant. Demonstration values step back where the series has an official one.
create macro plan_version_at(known_at) as (
  select
    coalesce(
      max(plan_version) filter (where recorded_at <= known_at::timestamp),
      min(plan_version)
    )
  from plan_version
);

create macro known_in(relation, known_at) as table
select
  indicator_id,
  area_id,
  period_start,
  period_end,
  frequency,
  value,
  unit,
  status,
  origin,
  demonstration,
  recorded_at,
  revision_reason,
  load_id,
  source_line,
  source_column,
  source_column_name,
  source_text,
  resolution
from query_table(relation)
where
  value is not null
  and recorded_at <= known_at::timestamp
  and (superseded_at is null or superseded_at > known_at::timestamp)
  and (
    not demonstration
    or (indicator_id, area_id) not in (
      select (official_series.indicator_id, official_series.area_id)
      from official_series
      where
        official_from <= known_at::timestamp
        and (official_until is null or official_until > known_at::timestamp)
    )
  );

create macro observation_at(known_at) as table
from known_in('observation_store', known_at);

-- The targets' own series alone, which assessments read again and again.
create macro target_observation_at(known_at) as table
from known_in('target_vintage', known_at);

-- One value of each indicator, area and period: the derived one where there is one. What is to be read of
-- a few series is restricted to them first: no restriction by a join passes a window.
create macro is_assessed(indicator_id, area_id, period_start, period_end, origin) as
  row_number() over (
    partition by indicator_id, area_id, period_start, period_end
    order by origin = 'derived' desc
  ) = 1;

-- The same of all observations, without sorting them: a reported value steps back where its period has a derived
-- one, and those are few. Only so does DuckDB keep the few in memory and pass by the others.
create macro assessed_at(known_at) as table
from observation_at(known_at)
where
  origin = 'derived'
  or (indicator_id, area_id, period_start, period_end) not in (
    select (indicator_id, area_id, period_start, period_end)
    from observation_at(known_at)
    where origin = 'derived'
  );

create view observation_vintage as
from observation_store;

create view observation as
from observation_at('infinity');

-- A quotient has no file of its own: it comes from where its numerator comes from.
create view numerator_load as
select
  input.indicator_id,
  input.area_id,
  input.period_start,
  input.period_end,
  input.demonstration,
  input.recorded_at,
  vintage.load_id
from observation_input as input
join observation_vintage as vintage
  on vintage.indicator_id = input.input_indicator_id
  and vintage.area_id = input.input_area_id
  and vintage.period_start = input.input_period_start
  and vintage.period_end = input.input_period_end
  and vintage.recorded_at = input.input_recorded_at
  and vintage.origin = 'reported'
where input.role = 'numerator';

comment on macro plan_version_at is '某一时刻所知的方案版本 / The plan version known at an instant';
comment on macro table known_in is '某一时刻所知的、一个版本表中的观测 / What was known at an instant of the vintages in a relation';
comment on macro table target_observation_at is '某一时刻所知的目标序列的观测 / Observations of the series of targets as known at an instant';
comment on macro table observation_at is '某一时刻所知的观测 / Observations as known at an instant';
comment on macro is_assessed is '同一时期的各数值中是否用于评定的一个 / Whether it is the one assessed among the values of its period';
comment on macro table assessed_at is '某一时刻所知、用于评定的数值：有推算值时取推算值 / The values assessed: derived before reported';

comment on view observation_vintage is '观测的全部版本：曾记录的每个数值 / Every value ever recorded';
comment on column observation_vintage.indicator_id is '指标 / Indicator';
comment on column observation_vintage.area_id is '地区 / Reference area';
comment on column observation_vintage.period_start is '数据期起 / First day of the period';
comment on column observation_vintage.period_end is '数据期止 / Last day of the period';
comment on column observation_vintage.frequency is '数据期频率 / Frequency of the period';
comment on column observation_vintage.value is '数值；空为已撤回 / Value; null means withdrawn';
comment on column observation_vintage.unit is '计量单位 / Unit';
comment on column observation_vintage.status is '观测状态（SDMX 代码） / Observation status (SDMX code)';
comment on column observation_vintage.origin is '来历：reported 填报，derived 由分子分母推算，或由问题台账计数 / Origin: reported; or derived from components or counted from the ledger of problems';
comment on column observation_vintage.demonstration is '是否演示数据 / Whether demonstration data';
comment on column observation_vintage.recorded_at is '记录时间（UTC） / Recorded at (UTC)';
comment on column observation_vintage.superseded_at is '被取代时间（UTC） / Superseded at (UTC)';
comment on column observation_vintage.revision_reason is '修订原因 / Reason of the revision';
comment on column observation_vintage.load_id is '入库批次 / Load';
comment on column observation_vintage.source_line is '原文件行号 / Line of the source file';
comment on column observation_vintage.source_column is '原文件列号 / Column of the source file';
comment on column observation_vintage.source_column_name is '原文件列名 / Name of the column in the source file';
comment on column observation_vintage.source_text is '原文件单元格原文 / Text of the cell';
comment on column observation_vintage.resolution is '填报末位的单位值 / One unit in the last printed place';

comment on view observation is '当前观测 / Current observations';
comment on column observation.indicator_id is '指标 / Indicator';
comment on column observation.area_id is '地区 / Reference area';
comment on column observation.period_start is '数据期起 / First day of the period';
comment on column observation.period_end is '数据期止 / Last day of the period';
comment on column observation.frequency is '数据期频率 / Frequency of the period';
comment on column observation.value is '数值；空为已撤回 / Value; null means withdrawn';
comment on column observation.unit is '计量单位 / Unit';
comment on column observation.status is '观测状态（SDMX 代码） / Observation status (SDMX code)';
comment on column observation.origin is '来历：reported 填报，derived 由分子分母推算，或由问题台账计数 / Origin: reported; or derived from components or counted from the ledger of problems';
comment on column observation.demonstration is '是否演示数据 / Whether demonstration data';
comment on column observation.recorded_at is '记录时间（UTC） / Recorded at (UTC)';
comment on column observation.revision_reason is '修订原因 / Reason of the revision';
comment on column observation.load_id is '入库批次 / Load';
comment on column observation.source_line is '原文件行号 / Line of the source file';
comment on column observation.source_column is '原文件列号 / Column of the source file';
comment on column observation.source_column_name is '原文件列名 / Name of the column in the source file';
comment on column observation.source_text is '原文件单元格原文 / Text of the cell';
comment on column observation.resolution is '填报末位的单位值 / One unit in the last printed place';

comment on view numerator_load is '推算值的分子来自哪个入库批次 / The load that brought the numerator of each derived value';
comment on column numerator_load.indicator_id is '推算的指标 / Derived indicator';
comment on column numerator_load.area_id is '地区 / Reference area';
comment on column numerator_load.period_start is '数据期起 / First day of the period';
comment on column numerator_load.period_end is '数据期止 / Last day of the period';
comment on column numerator_load.demonstration is '是否演示数据 / Whether demonstration data';
comment on column numerator_load.recorded_at is '推算值的记录时间（UTC） / Recorded at of the derived value (UTC)';
comment on column numerator_load.load_id is '分子的入库批次 / Load of the numerator';
