create table history.target (
  plan_version integer not null,
  target_id varchar not null,
  clause_id varchar,
  plan_id varchar not null,
  indicator_id varchar not null,
  area_id varchar not null,
  operator varchar not null,
  value double not null,
  unit varchar,
  kind varchar,
  due date,
  due_precision varchar,
  due_wording varchar,
  due_assumed boolean not null,
  due_basis varchar,
  commitment varchar,
  geography_wording varchar,
  wording varchar,
  reference varchar,
  title_zh varchar not null,
  title_en varchar not null,
  baseline_value double,
  baseline_date date,
  baseline_basis varchar,
  position integer
);
comment on table history.target is '有数量的目标 / Quantified targets';
comment on column history.target.plan_version is '方案版本 / Plan version';
comment on column history.target.target_id is '目标编号 / Target';
comment on column history.target.clause_id is '条文编号 / Clause of the plan';
comment on column history.target.plan_id is '专项行动方案 / Action plan';
comment on column history.target.indicator_id is '指标 / Indicator';
comment on column history.target.area_id is '地区 / Reference area';
comment on column history.target.operator is '关系：>=、<=、= / Operator: >=, <=, =';
comment on column history.target.value is '目标值 / Target value';
comment on column history.target.unit is '计量单位 / Unit';
comment on column history.target.kind is '种类：rate 率值目标，other 其他 / Kind: rate, other';
comment on column history.target.due is '期限（解读后的日期） / Deadline as interpreted';
comment on column history.target.due_precision is '期限精度：day、month、year / Precision of the deadline: day, month, year';
comment on column history.target.due_wording is '期限原文 / Wording of the deadline';
comment on column history.target.due_assumed is '期限是否为县里假定 / Whether the deadline is the countys assumption';
comment on column history.target.due_basis is '假定期限的依据 / Basis of the assumed deadline';
comment on column history.target.commitment is '承诺用语（力争等） / Word of commitment';
comment on column history.target.geography_wording is '地域原文 / Wording of the geography';
comment on column history.target.wording is '目标原文摘引 / Short quotation';
comment on column history.target.reference is '出处：附件、部分、组、项 / Reference: annex, section, group, item';
comment on column history.target.title_zh is '中文标题（自拟） / Chinese title (our own words)';
comment on column history.target.title_en is '英文标题 / English title';
comment on column history.target.baseline_value is '县里设定的基期值 / Baseline value set by the county';
comment on column history.target.baseline_date is '基期日期 / Baseline date';
comment on column history.target.baseline_basis is '基期依据 / Basis of the baseline';
comment on column history.target.position is '在方案数据中的顺序 / Order in the plan data';

create table history.commitment (
  plan_version integer not null,
  commitment_id varchar not null,
  clause_id varchar,
  plan_id varchar not null,
  indicator_id varchar not null,
  area_id varchar not null,
  title_zh varchar not null,
  title_en varchar not null,
  wording varchar,
  reference varchar
);
comment on table history.commitment is '有方向而无数量的承诺 / Commitments with a direction but no number';
comment on column history.commitment.plan_version is '方案版本 / Plan version';
comment on column history.commitment.commitment_id is '承诺编号 / Commitment';
comment on column history.commitment.clause_id is '条文编号 / Clause of the plan';
comment on column history.commitment.plan_id is '专项行动方案 / Action plan';
comment on column history.commitment.indicator_id is '指标 / Indicator';
comment on column history.commitment.area_id is '地区 / Reference area';
comment on column history.commitment.title_zh is '中文标题（自拟） / Chinese title (our own words)';
comment on column history.commitment.title_en is '英文标题 / English title';
comment on column history.commitment.wording is '原文摘引 / Short quotation';
comment on column history.commitment.reference is '出处：附件、部分、组、项 / Reference: annex, section, group, item';

create table history.milestone (
  plan_version integer not null,
  milestone_id varchar not null,
  clause_id varchar,
  plan_id varchar not null,
  title_zh varchar not null,
  title_en varchar not null,
  wording varchar,
  due date,
  due_precision varchar,
  due_wording varchar,
  reference varchar,
  achieved_on date,
  achieved_basis varchar,
  position integer
);
comment on table history.milestone is '里程碑（无数量的目标） / Milestones without a number';
comment on column history.milestone.plan_version is '方案版本 / Plan version';
comment on column history.milestone.milestone_id is '里程碑编号 / Milestone';
comment on column history.milestone.clause_id is '条文编号 / Clause of the plan';
comment on column history.milestone.plan_id is '专项行动方案 / Action plan';
comment on column history.milestone.title_zh is '中文标题（自拟） / Chinese title (our own words)';
comment on column history.milestone.title_en is '英文标题 / English title';
comment on column history.milestone.wording is '原文摘引 / Short quotation';
comment on column history.milestone.due is '期限（解读后的日期） / Deadline as interpreted';
comment on column history.milestone.due_precision is '期限精度：day、month、year / Precision of the deadline: day, month, year';
comment on column history.milestone.due_wording is '期限原文 / Wording of the deadline';
comment on column history.milestone.reference is '出处：附件、部分、组、项 / Reference: annex, section, group, item';
comment on column history.milestone.achieved_on is '实现日期 / Achieved on';
comment on column history.milestone.achieved_basis is '实现依据 / Basis of the achievement';
comment on column history.milestone.position is '在方案数据中的顺序 / Order in the plan data';
