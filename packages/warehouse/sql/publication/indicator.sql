create table history.indicator (
  plan_version integer not null,
  indicator_id varchar not null,
  name_zh varchar not null,
  name_en varchar not null,
  unit varchar not null,
  decimals integer not null,
  direction varchar not null,
  frequency varchar not null,
  period_rule varchar,
  january_with_february boolean,
  levels varchar,
  numerator_id varchar,
  denominator_id varchar,
  denominator_period varchar,
  derived_factor double,
  counted_problems varchar,
  counted_kinds varchar,
  urban_id varchar,
  natural_min double,
  natural_max double,
  plausible_min double,
  plausible_max double,
  projection varchar,
  max_age_days integer,
  definition_zh varchar,
  definition_en varchar,
  note_zh varchar,
  note_en varchar,
  source varchar,
  checked boolean not null,
  group_zh varchar,
  group_en varchar,
  position integer
);
comment on table history.indicator is '指标 / Indicators';
comment on column history.indicator.plan_version is '方案版本 / Plan version';
comment on column history.indicator.indicator_id is '指标 / Indicator';
comment on column history.indicator.name_zh is '中文名称 / Chinese name';
comment on column history.indicator.name_en is '英文名称 / English name';
comment on column history.indicator.unit is '计量单位 / Unit';
comment on column history.indicator.decimals is '显示的小数位数 / Decimals shown';
comment on column history.indicator.direction is '方向：up 越大越好，down 越小越好，none 无方向 / Direction: up more is better, down less is better, none';
comment on column history.indicator.frequency is '应报频率 / Expected frequency';
comment on column history.indicator.period_rule is '仅写年份时如何理解数据期 / How a bare year is read as a period';
comment on column history.indicator.january_with_february is '一月是否与二月合并报送，不单独缺报；早期方案版本未记 / Whether January comes together with February; not recorded in early plan versions';
comment on column history.indicator.levels is '适用的地区层级，逗号分隔 / Area levels it is reported for, comma separated';
comment on column history.indicator.numerator_id is '分子指标 / Numerator indicator';
comment on column history.indicator.denominator_id is '分母指标 / Denominator indicator';
comment on column history.indicator.denominator_period is '分母的数据期：same 同期，latest-not-after 不晚于分子的最近一期 / Period of the denominator: same, or latest-not-after';
comment on column history.indicator.derived_factor is '分子除以分母后的换算系数 / Factor from numerator per denominator to the unit';
comment on column history.indicator.counted_problems is '由问题台账计数：stock 存量，stock-resolved 已化解的存量，new 当期新增 / Counted from the ledger of problems: stock, stock resolved, new in the period';
comment on column history.indicator.counted_kinds is '所计的问题类别；空为全部 / Kinds of problems counted; null means all';
comment on column history.indicator.urban_id is '农村指标对应的城镇指标 / The urban indicator a rural one is set against';
comment on column history.indicator.natural_min is '自然下限 / Natural minimum';
comment on column history.indicator.natural_max is '自然上限 / Natural maximum';
comment on column history.indicator.plausible_min is '合理下限 / Plausible minimum';
comment on column history.indicator.plausible_max is '合理上限 / Plausible maximum';
comment on column history.indicator.projection is '预测方法：theil-sen、logit、none / Projection method';
comment on column history.indicator.max_age_days is '数据期末距评估日的最大天数 / Days after which a value is too old to assess';
comment on column history.indicator.definition_zh is '中文定义 / Definition in Chinese';
comment on column history.indicator.definition_en is '英文定义 / Definition in English';
comment on column history.indicator.note_zh is '中文说明 / Note in Chinese';
comment on column history.indicator.note_en is '英文说明 / Note in English';
comment on column history.indicator.source is '定义出处 / Source of the definition';
comment on column history.indicator.checked is '定义是否已核对 / Whether the definition has been checked';
comment on column history.indicator.group_zh is '中文分组 / Group in Chinese';
comment on column history.indicator.group_en is '英文分组 / Group in English';
comment on column history.indicator.position is '在方案数据中的顺序 / Order in the plan data';

create table history.annotation (
  plan_version integer not null,
  annotation_id varchar not null,
  indicator_id varchar,
  area_id varchar,
  from_date date,
  to_date date,
  kind varchar,
  text_zh varchar not null,
  text_en varchar,
  source varchar,
  author varchar,
  decided_on date,
  reason varchar
);
comment on table history.annotation is '序列注释（中断、口径调整等） / Notes on a series (breaks, changes of definition)';
comment on column history.annotation.plan_version is '方案版本 / Plan version';
comment on column history.annotation.annotation_id is '注释编号 / Annotation';
comment on column history.annotation.indicator_id is '指标 / Indicator';
comment on column history.annotation.area_id is '地区，空为全部 / Area, empty for all';
comment on column history.annotation.from_date is '起 / From';
comment on column history.annotation.to_date is '止 / To';
comment on column history.annotation.kind is '种类 / Kind';
comment on column history.annotation.text_zh is '中文内容 / Text in Chinese';
comment on column history.annotation.text_en is '英文内容 / Text in English';
comment on column history.annotation.source is '来源 / Source';
comment on column history.annotation.author is '谁写的；早期方案版本未记 / Who wrote it; not recorded in early plan versions';
comment on column history.annotation.decided_on is '写明日期；早期方案版本未记 / When it was written; not recorded in early plan versions';
comment on column history.annotation.reason is '为何加注；早期方案版本未记 / Why it is noted; not recorded in early plan versions';

create table history.expected_export (
  plan_version integer not null,
  expected_export_id varchar not null,
  pipeline_id varchar,
  contract_id varchar,
  department_id varchar,
  title_zh varchar not null,
  title_en varchar not null,
  frequency varchar,
  january_with_february boolean,
  due_days integer,
  levels varchar
);
comment on table history.expected_export is '部门应报送的文件 / Files a department owes';
comment on column history.expected_export.plan_version is '方案版本 / Plan version';
comment on column history.expected_export.expected_export_id is '应报文件编号 / Expected export';
comment on column history.expected_export.pipeline_id is '数据管道 / Pipeline';
comment on column history.expected_export.contract_id is '数据约定 / Contract';
comment on column history.expected_export.department_id is '部门 / Department';
comment on column history.expected_export.title_zh is '中文标题（自拟） / Chinese title (our own words)';
comment on column history.expected_export.title_en is '英文标题 / English title';
comment on column history.expected_export.frequency is '频率 / Frequency';
comment on column history.expected_export.january_with_february is '一月是否与二月合并报送，不单独缺报；早期方案版本未记 / Whether January comes together with February; not recorded in early plan versions';
comment on column history.expected_export.due_days is '期末后多少天内报送 / Days after period end';
comment on column history.expected_export.levels is '地区层级，逗号分隔 / Area levels, comma separated';

create table history.cross_check (
  plan_version integer not null,
  check_id varchar not null,
  kind varchar not null,
  indicator_id varchar not null,
  other_id varchar,
  minimum double,
  maximum double,
  unit varchar,
  name_zh varchar,
  name_en varchar,
  source varchar
);
comment on table history.cross_check is '指标之间、前后期之间的核对关系 / What figures have to do with each other and with the period before';
comment on column history.cross_check.plan_version is '方案版本 / Plan version';
comment on column history.cross_check.check_id is '核对关系编号 / Check';
comment on column history.cross_check.kind is '种类：at-most 不大于，sum 合计，quotient 之商，accumulates 累计，fall 降幅，step 变动 / Kind: at most, sum, quotient, accumulates, fall, step';
comment on column history.cross_check.indicator_id is '指标 / Indicator';
comment on column history.cross_check.other_id is '与之核对的指标：上限、合计或除数 / The indicator it is held against: limit, sum or divisor';
comment on column history.cross_check.minimum is '下限 / Minimum';
comment on column history.cross_check.maximum is '上限：商、降幅（%）或变动 / Maximum: of the quotient, the fall (%) or the step';
comment on column history.cross_check.unit is '商的单位 / Unit of the quotient';
comment on column history.cross_check.name_zh is '商的中文名称 / What the quotient is, in Chinese';
comment on column history.cross_check.name_en is '商的英文名称 / What the quotient is, in English';
comment on column history.cross_check.source is '出处 / Source';
