create table history.problem_kind (
  plan_version integer not null,
  kind varchar not null,
  plan_id varchar not null,
  name_zh varchar not null,
  name_en varchar not null,
  position integer
);
comment on table history.problem_kind is '问题类别（按方案的写法） / Kinds of problems, as the plan puts them';
comment on column history.problem_kind.plan_version is '方案版本 / Plan version';
comment on column history.problem_kind.kind is '问题类别 / Kind';
comment on column history.problem_kind.plan_id is '专项行动方案 / Action plan';
comment on column history.problem_kind.name_zh is '中文名称 / Chinese name';
comment on column history.problem_kind.name_en is '英文名称 / English name';
comment on column history.problem_kind.position is '在方案数据中的顺序 / Order in the plan data';

create table main.problem_record (
  load_id varchar not null,
  problem_id varchar not null,
  period_start date not null,
  period_end date not null,
  kind varchar not null,
  area_id varchar not null,
  title varchar not null,
  found_on date not null,
  stock boolean not null,
  department_id varchar not null,
  due date,
  state varchar not null,
  phase varchar not null,
  resolved_on date,
  cause varchar,
  next_step varchar,
  officer varchar,
  demonstration boolean not null,
  recorded_at timestamp not null,
  withdrawn_at timestamp,
  source_line integer not null,
  source_column integer not null,
  source_column_name varchar not null
);
comment on table main.problem_record is '问题台账的全部记录：每次入库对每个问题的每期说法 / Every record of the ledger of problems: what each load said of a problem in a period';
comment on column main.problem_record.load_id is '入库批次 / Load';
comment on column main.problem_record.problem_id is '问题编号 / Problem';
comment on column main.problem_record.period_start is '数据期起 / First day of the period';
comment on column main.problem_record.period_end is '数据期止 / Last day of the period';
comment on column main.problem_record.kind is '问题类别 / Kind';
comment on column main.problem_record.area_id is '所在镇 / Town';
comment on column main.problem_record.title is '问题描述 / What the problem is';
comment on column main.problem_record.found_on is '发现日期 / Found on';
comment on column main.problem_record.stock is '是否存量问题；否则为新增 / Whether it is of the stock; otherwise new';
comment on column main.problem_record.department_id is '责任单位 / Responsible department';
comment on column main.problem_record.due is '整改时限 / Deadline';
comment on column main.problem_record.state is '办理状态（台账用语） / State, in the words of the ledger';
comment on column main.problem_record.phase is '阶段：open 未化解，resolved 已化解，cancelled 取消 / Phase: open, resolved, cancelled';
comment on column main.problem_record.resolved_on is '化解（销号）日期 / Resolved on';
comment on column main.problem_record.cause is '滞后原因 / Cause of delay';
comment on column main.problem_record.next_step is '下一步措施 / Next step';
comment on column main.problem_record.officer is '责任人 / Officer';
comment on column main.problem_record.demonstration is '是否演示数据 / Whether demonstration data';
comment on column main.problem_record.recorded_at is '记录时间（UTC） / Recorded at (UTC)';
comment on column main.problem_record.withdrawn_at is '撤回时间（UTC）；空为未撤回 / Withdrawn at (UTC); null when it stands';
comment on column main.problem_record.source_line is '原文件行号 / Line of the source file';
comment on column main.problem_record.source_column is '办理状态在原文件的列号 / Column of the state in the source file';
comment on column main.problem_record.source_column_name is '办理状态在原文件的列名 / Name of that column';
