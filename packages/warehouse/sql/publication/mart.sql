create table main.official_series (
  indicator_id varchar not null,
  area_id varchar not null,
  official_from timestamp not null,
  official_until timestamp
);
comment on table main.official_series is '各序列有正式数据的时段，其间演示数据退出 / When a series had official values; its demonstration values step back then';
comment on column main.official_series.indicator_id is '指标 / Indicator';
comment on column main.official_series.area_id is '地区 / Reference area';
comment on column main.official_series.official_from is '自（UTC） / From (UTC)';
comment on column main.official_series.official_until is '至（UTC，不含）；空为至今 / Until (UTC, exclusive); null while it lasts';

create table main.latest_value (
  indicator_id varchar not null,
  area_id varchar not null,
  period_start date not null,
  period_end date not null,
  frequency varchar not null,
  value double not null,
  unit varchar not null,
  status varchar not null,
  origin varchar not null,
  demonstration boolean not null,
  recorded_at timestamp not null,
  load_id varchar,
  observations bigint not null,
  first_period_end date not null
);
comment on table main.latest_value is '各序列的最新当前值 / Newest current value of every series';
comment on column main.latest_value.indicator_id is '指标 / Indicator';
comment on column main.latest_value.area_id is '地区 / Reference area';
comment on column main.latest_value.period_start is '数据期起 / First day of the period';
comment on column main.latest_value.period_end is '数据期止 / Last day of the period';
comment on column main.latest_value.frequency is '数据期频率 / Frequency of the period';
comment on column main.latest_value.value is '数值 / Value';
comment on column main.latest_value.unit is '计量单位 / Unit';
comment on column main.latest_value.status is '观测状态（SDMX 代码） / Observation status (SDMX code)';
comment on column main.latest_value.origin is '来历：reported、derived / Origin';
comment on column main.latest_value.demonstration is '是否演示数据 / Whether demonstration data';
comment on column main.latest_value.recorded_at is '记录时间（UTC） / Recorded at (UTC)';
comment on column main.latest_value.load_id is '入库批次 / Load';
comment on column main.latest_value.observations is '该序列的期数 / Periods of the series';
comment on column main.latest_value.first_period_end is '首期期末 / First period end of the series';

create table main.coverage (
  indicator_id varchar not null,
  area_id varchar not null,
  expected boolean not null,
  observations bigint not null,
  first_period_end date,
  last_period_end date,
  missing bigint,
  declared bigint not null,
  age_days bigint,
  stale boolean not null,
  demonstration boolean not null
);
comment on table main.coverage is '序列的覆盖情况：应有与实有 / Coverage: the series there should be and the series there are';
comment on column main.coverage.indicator_id is '指标 / Indicator';
comment on column main.coverage.area_id is '地区 / Reference area';
comment on column main.coverage.expected is '按指标的地区层级是否应有 / Whether the indicators area levels call for it';
comment on column main.coverage.observations is '期数 / Periods observed';
comment on column main.coverage.first_period_end is '首期期末 / First period end';
comment on column main.coverage.last_period_end is '末期期末 / Last period end';
comment on column main.coverage.missing is '首末期之间按应报频率缺少的期数 / Periods missing between first and last at the expected frequency';
comment on column main.coverage.declared is '首末期之间声明零报告或无变化的期数，不算缺少 / Periods between first and last declared to have no figures; they are not missing';
comment on column main.coverage.age_days is '末期期末距默认评估日的天数 / Days from the last period end to the default day';
comment on column main.coverage.stale is '是否过旧 / Whether too old';
comment on column main.coverage.demonstration is '是否含演示数据 / Whether any value is demonstration data';

create table main.indicator_period (
  indicator_id varchar not null,
  period_end date not null,
  observations bigint not null,
  first_period_start date not null,
  first_area_id varchar not null
);
comment on table main.indicator_period is '各指标在各期末的观测数 / Observations of each indicator by period end';
comment on column main.indicator_period.indicator_id is '指标 / Indicator';
comment on column main.indicator_period.period_end is '数据期止 / Last day of the period';
comment on column main.indicator_period.observations is '观测数 / Observations';
comment on column main.indicator_period.first_period_start is '其中最早的数据期起 / Earliest first day of these periods';
comment on column main.indicator_period.first_area_id is '有这些观测的地区中代号在先的一个 / The first by its id of the areas observed';

create table main.area_period (
  area_id varchar not null,
  period_end date not null,
  observations bigint not null
);
comment on table main.area_period is '各地区在各期末的观测数 / Observations in each area by period end';
comment on column main.area_period.area_id is '地区 / Reference area';
comment on column main.area_period.period_end is '数据期止 / Last day of the period';
comment on column main.area_period.observations is '观测数 / Observations';

create table main.load_period (
  load_id varchar not null,
  period_end date not null
);
comment on table main.load_period is '每个入库批次带来哪些数据期 / The periods a load brought figures, progress or problems for';
comment on column main.load_period.load_id is '入库批次 / Load';
comment on column main.load_period.period_end is '数据期止 / Last day of the period';

-- The vintages of some series by themselves: the very columns of all.
create table main.target_vintage as
from main.observation_store
limit 0;
comment on table main.target_vintage is '目标序列的全部版本 / Every vintage of the series of targets';
comment on column main.target_vintage.indicator_id is '指标 / Indicator';
comment on column main.target_vintage.area_id is '地区 / Reference area';
comment on column main.target_vintage.period_start is '数据期起 / First day of the period';
comment on column main.target_vintage.period_end is '数据期止 / Last day of the period';
comment on column main.target_vintage.frequency is '数据期频率 / Frequency of the period';
comment on column main.target_vintage.value is '数值；空为已撤回 / Value; null means withdrawn';
comment on column main.target_vintage.unit is '计量单位 / Unit';
comment on column main.target_vintage.status is '观测状态（SDMX 代码） / Observation status (SDMX code)';
comment on column main.target_vintage.origin is '来历：reported 填报，derived 由分子分母推算，或由问题台账计数 / Origin: reported; or derived from components or counted from the ledger of problems';
comment on column main.target_vintage.demonstration is '是否演示数据 / Whether demonstration data';
comment on column main.target_vintage.recorded_at is '记录时间（UTC） / Recorded at (UTC)';
comment on column main.target_vintage.superseded_at is '被取代时间（UTC） / Superseded at (UTC)';
comment on column main.target_vintage.revision_reason is '修订原因 / Reason of the revision';
comment on column main.target_vintage.load_id is '入库批次 / Load';
comment on column main.target_vintage.source_line is '原文件行号 / Line of the source file';
comment on column main.target_vintage.source_column is '原文件列号 / Column of the source file';
comment on column main.target_vintage.source_column_name is '原文件列名 / Name of the column in the source file';
comment on column main.target_vintage.source_text is '原文件单元格原文 / Text of the cell';
comment on column main.target_vintage.resolution is '填报末位的单位值 / One unit in the last printed place';
