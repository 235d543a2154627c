create table main.observation_store (
  indicator_id varchar not null,
  area_id varchar not null,
  period_start date not null,
  period_end date not null,
  frequency varchar not null,
  value double,
  unit varchar not null,
  status varchar not null,
  origin varchar not null,
  demonstration boolean not null,
  recorded_at timestamp not null,
  superseded_at timestamp,
  revision_reason varchar,
  load_id varchar,
  source_line integer,
  source_column integer,
  source_column_name varchar,
  source_text varchar,
  resolution double
);
comment on table main.observation_store is '观测的全部版本，每版一行；请用视图 observation 与 observation_vintage / Every vintage once; read the views observation and observation_vintage';
comment on column main.observation_store.indicator_id is '指标 / Indicator';
comment on column main.observation_store.area_id is '地区 / Reference area';
comment on column main.observation_store.period_start is '数据期起 / First day of the period';
comment on column main.observation_store.period_end is '数据期止 / Last day of the period';
comment on column main.observation_store.frequency is '数据期频率 / Frequency of the period';
comment on column main.observation_store.value is '数值；空为已撤回 / Value; null means withdrawn';
comment on column main.observation_store.unit is '计量单位 / Unit';
comment on column main.observation_store.status is '观测状态（SDMX 代码） / Observation status (SDMX code)';
comment on column main.observation_store.origin is '来历：reported 填报，derived 由分子分母推算，或由问题台账计数 / Origin: reported; or derived from components or counted from the ledger of problems';
comment on column main.observation_store.demonstration is '是否演示数据 / Whether demonstration data';
comment on column main.observation_store.recorded_at is '记录时间（UTC） / Recorded at (UTC)';
comment on column main.observation_store.superseded_at is '被取代时间（UTC） / Superseded at (UTC)';
comment on column main.observation_store.revision_reason is '修订原因 / Reason of the revision';
comment on column main.observation_store.load_id is '入库批次 / Load';
comment on column main.observation_store.source_line is '原文件行号 / Line of the source file';
comment on column main.observation_store.source_column is '原文件列号 / Column of the source file';
comment on column main.observation_store.source_column_name is '原文件列名 / Name of the column in the source file';
comment on column main.observation_store.source_text is '原文件单元格原文 / Text of the cell';
comment on column main.observation_store.resolution is '填报末位的单位值 / One unit in the last printed place';

create table main.observation_input (
  indicator_id varchar not null,
  area_id varchar not null,
  period_start date not null,
  period_end date not null,
  demonstration boolean not null,
  recorded_at timestamp not null,
  role varchar not null,
  input_indicator_id varchar not null,
  input_area_id varchar not null,
  input_period_start date not null,
  input_period_end date not null,
  input_recorded_at timestamp not null,
  input_value double not null
);
comment on table main.observation_input is '推算值所用的分子与分母 / Numerator and denominator of each derived value';
comment on column main.observation_input.indicator_id is '指标 / Indicator';
comment on column main.observation_input.area_id is '地区 / Reference area';
comment on column main.observation_input.period_start is '数据期起 / First day of the period';
comment on column main.observation_input.period_end is '数据期止 / Last day of the period';
comment on column main.observation_input.demonstration is '是否演示数据 / Whether demonstration data';
comment on column main.observation_input.recorded_at is '推算值的记录时间（UTC） / Recorded at of the derived value (UTC)';
comment on column main.observation_input.role is '角色：numerator 分子，denominator 分母 / Role: numerator, denominator';
comment on column main.observation_input.input_indicator_id is '输入指标 / Input indicator';
comment on column main.observation_input.input_area_id is '输入地区 / Input area';
comment on column main.observation_input.input_period_start is '输入数据期起 / First day of the input period';
comment on column main.observation_input.input_period_end is '输入数据期止 / Last day of the input period';
comment on column main.observation_input.input_recorded_at is '输入的记录时间（UTC） / Recorded at of the input (UTC)';
comment on column main.observation_input.input_value is '输入数值 / Value of the input';

create table main.indicator_source (
  indicator_id varchar not null,
  pipeline_id varchar not null
);
comment on table main.indicator_source is '哪条数据管道能提供哪个指标 / Which pipeline can deliver which indicator';
comment on column main.indicator_source.indicator_id is '指标 / Indicator';
comment on column main.indicator_source.pipeline_id is '数据管道 / Pipeline';
