create table history.task (
  plan_version integer not null,
  task_id varchar not null,
  clause_id varchar,
  kind varchar not null,
  plan_id varchar not null,
  number varchar,
  title_zh varchar not null,
  title_en varchar not null,
  due date,
  due_precision varchar,
  due_wording varchar,
  reference varchar,
  open_parties_zh varchar,
  open_parties_en varchar,
  position integer
);
comment on table history.task is '主要任务与保障措施 / Main tasks and safeguards';
comment on column history.task.plan_version is '方案版本 / Plan version';
comment on column history.task.task_id is '任务编号 / Task';
comment on column history.task.clause_id is '条文编号 / Clause';
comment on column history.task.kind is '种类：task 任务，safeguard 保障措施 / Kind: task, safeguard';
comment on column history.task.plan_id is '专项行动方案 / Action plan';
comment on column history.task.number is '方案中的序号 / Number in the plan';
comment on column history.task.title_zh is '中文标题（自拟） / Chinese title (our own words)';
comment on column history.task.title_en is '英文标题 / English title';
comment on column history.task.due is '期限（解读后的日期） / Deadline as interpreted';
comment on column history.task.due_precision is '期限精度：day、month、year / Precision of the deadline: day, month, year';
comment on column history.task.due_wording is '期限原文 / Wording of the deadline';
comment on column history.task.reference is '出处：附件、部分、组、项 / Reference: annex, section, group, item';
comment on column history.task.open_parties_zh is '未列明的责任方（各相关部门等） / Open parties, not departments, in Chinese';
comment on column history.task.open_parties_en is '未列明的责任方的英文；早期方案版本未记 / Open parties in English; not recorded in early plan versions';
comment on column history.task.position is '在方案数据中的顺序 / Order in the plan data';

create table history.task_target (
  plan_version integer not null,
  task_id varchar not null,
  target_id varchar not null
);
comment on table history.task_target is '任务所服务的目标 / Targets a task serves';
comment on column history.task_target.plan_version is '方案版本 / Plan version';
comment on column history.task_target.task_id is '任务编号 / Task';
comment on column history.task_target.target_id is '目标编号 / Target';

create table history.project (
  plan_version integer not null,
  project_id varchar not null,
  name_zh varchar not null,
  name_en varchar not null,
  plan_id varchar,
  reference varchar,
  title_zh varchar,
  title_en varchar
);
comment on table history.project is '列名项目 / Named projects';
comment on column history.project.plan_version is '方案版本 / Plan version';
comment on column history.project.project_id is '项目编号 / Project';
comment on column history.project.name_zh is '中文名称 / Chinese name';
comment on column history.project.name_en is '英文名称 / English name';
comment on column history.project.plan_id is '首次出现的方案 / Plan that names it first';
comment on column history.project.reference is '出处 / Reference';
comment on column history.project.title_zh is '中文标题 / Chinese title';
comment on column history.project.title_en is '英文标题 / English title';

create table history.project_clause (
  plan_version integer not null,
  project_id varchar not null,
  clause_id varchar not null
);
comment on table history.project_clause is '项目所在的条文 / Clauses that name a project';
comment on column history.project_clause.plan_version is '方案版本 / Plan version';
comment on column history.project_clause.project_id is '项目编号 / Project';
comment on column history.project_clause.clause_id is '条文编号 / Clause';

create table history.responsibility (
  plan_version integer not null,
  subject_kind varchar not null,
  subject_id varchar not null,
  department_id varchar not null,
  role varchar not null,
  inferred boolean not null,
  basis varchar,
  officer varchar,
  position integer
);
comment on table history.responsibility is '部门职责（按方案所写） / Roles of departments as written';
comment on column history.responsibility.plan_version is '方案版本 / Plan version';
comment on column history.responsibility.subject_kind is '对象种类：target、commitment、milestone、task / Kind of subject';
comment on column history.responsibility.subject_id is '对象编号 / Subject';
comment on column history.responsibility.department_id is '部门 / Department';
comment on column history.responsibility.role is '角色原文：牵头、配合等 / Role as written';
comment on column history.responsibility.inferred is '是否推断 / Whether inferred';
comment on column history.responsibility.basis is '推断依据 / Basis of the inference';
comment on column history.responsibility.officer is '责任人 / Officer';
comment on column history.responsibility.position is '在方案数据中的顺序 / Order in the plan data';
