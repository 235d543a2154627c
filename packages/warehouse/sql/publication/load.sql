create table main.load (
  load_id varchar not null,
  file_name varchar not null,
  sha256 varchar not null,
  bytes bigint not null,
  pipeline_id varchar,
  contract_id varchar,
  contract_version integer,
  department_id varchar,
  submitter varchar,
  channel varchar not null,
  received_at timestamp not null,
  recorded_at timestamp not null,
  outcome varchar not null,
  demonstration boolean not null,
  encoding varchar,
  delimiter varchar,
  lines_total integer not null,
  lines_accepted integer not null,
  lines_quarantined integer not null,
  lines_no_data integer not null,
  lines_out_of_scope integer not null,
  cells_value integer not null,
  cells_missing integer not null,
  cells_quarantined integer not null,
  cells_out_of_scope integer not null,
  cells_dimension integer,
  added integer not null,
  revised integer not null,
  unchanged integer not null,
  revision_reason varchar,
  withdrawn_at timestamp,
  withdrawal_reason varchar,
  purged_at timestamp,
  purge_reason varchar,
  purged_by varchar
);
comment on table main.load is '入库批次：每次接收的一个文件 / Loads: one file taken in';
comment on column main.load.load_id is '入库批次 / Load';
comment on column main.load.file_name is '文件名 / File name';
comment on column main.load.sha256 is '文件内容的 SHA-256 / SHA-256 of the bytes';
comment on column main.load.bytes is '字节数 / Bytes';
comment on column main.load.pipeline_id is '数据管道 / Pipeline';
comment on column main.load.contract_id is '数据约定 / Contract';
comment on column main.load.contract_version is '数据约定版本 / Version of the contract';
comment on column main.load.department_id is '报送部门 / Reporting department';
comment on column main.load.submitter is '报送人 / Submitter';
comment on column main.load.channel is '渠道 / Channel';
comment on column main.load.received_at is '接收时间（UTC） / Received at (UTC)';
comment on column main.load.recorded_at is '记录时间（UTC） / Recorded at (UTC)';
comment on column main.load.outcome is '结果：accepted、partial、unchanged、unrecognised、rejected / Outcome';
comment on column main.load.demonstration is '是否演示数据 / Whether demonstration data';
comment on column main.load.encoding is '字符编码 / Encoding';
comment on column main.load.delimiter is '分隔符 / Delimiter';
comment on column main.load.lines_total is '总行数 / Lines in all';
comment on column main.load.lines_accepted is '采纳行数 / Lines accepted';
comment on column main.load.lines_quarantined is '隔离行数 / Lines quarantined';
comment on column main.load.lines_no_data is '非数据行数 / Lines without data';
comment on column main.load.lines_out_of_scope is '范围外行数 / Lines out of scope';
comment on column main.load.cells_value is '数值单元格数 / Cells with a value';
comment on column main.load.cells_missing is '缺失单元格数 / Missing cells';
comment on column main.load.cells_quarantined is '隔离单元格数 / Cells quarantined';
comment on column main.load.cells_out_of_scope is '范围外单元格数 / Cells out of scope';
comment on column main.load.cells_dimension is '维度单元格数（地区、时期、名称） / Cells of dimensions (area, period, names)';
comment on column main.load.added is '新增观测数 / Observations added';
comment on column main.load.revised is '修订观测数 / Observations revised';
comment on column main.load.unchanged is '未变观测数 / Observations unchanged';
comment on column main.load.revision_reason is '修订原因 / Reason of the revision';
comment on column main.load.withdrawn_at is '撤回时间（UTC） / Withdrawn at (UTC)';
comment on column main.load.withdrawal_reason is '撤回原因 / Reason of the withdrawal';
comment on column main.load.purged_at is '清除时间（UTC）：原文件和内容不再保存 / Purged at (UTC): neither file nor content is kept';
comment on column main.load.purge_reason is '清除原因 / Reason of the purge';
comment on column main.load.purged_by is '清除者 / Who purged it';

create table main.declaration (
  load_id varchar not null,
  kind varchar not null,
  period_start date not null,
  period_end date not null
);
comment on table main.declaration is '零报告和无变化：部门声明某期没有数据可报 / Declarations that a period had no figures to hand in';
comment on column main.declaration.load_id is '入库批次 / Load';
comment on column main.declaration.kind is '种类：zero 零报告、unchanged 无变化 / Kind: nothing to report, or unchanged';
comment on column main.declaration.period_start is '数据期起 / First day of the period';
comment on column main.declaration.period_end is '数据期止 / Last day of the period';

create table main.load_line (
  load_id varchar not null,
  first_line integer not null,
  last_line integer not null,
  class varchar not null,
  kind varchar
);
comment on table main.load_line is '每一物理行的归类 / What each physical line was taken for';
comment on column main.load_line.load_id is '入库批次 / Load';
comment on column main.load_line.first_line is '起始行 / First line';
comment on column main.load_line.last_line is '结束行 / Last line';
comment on column main.load_line.class is '归类 / Class';
comment on column main.load_line.kind is '种类 / Kind';

create table main.decision (
  load_id varchar not null,
  subject varchar not null,
  value varchar not null,
  basis varchar not null,
  decided_by varchar not null
);
comment on table main.decision is '人或程序对文件的判定 / What a person or the reader settled about a file';
comment on column main.decision.load_id is '入库批次 / Load';
comment on column main.decision.subject is '事项 / Subject';
comment on column main.decision.value is '判定 / Value';
comment on column main.decision.basis is '依据 / Basis';
comment on column main.decision.decided_by is '判定者 / Decided by';

create table main.finding (
  load_id varchar not null,
  severity varchar not null,
  quarantined boolean not null,
  line integer,
  column_index integer,
  column_name varchar,
  value varchar,
  rule varchar not null,
  message varchar not null
);
comment on table main.finding is '检查发现 / Findings of the checks';
comment on column main.finding.load_id is '入库批次 / Load';
comment on column main.finding.severity is '程度：error、warning、hint、info / Severity';
comment on column main.finding.quarantined is '是否因此隔离 / Whether it set the record aside';
comment on column main.finding.line is '行号 / Line';
comment on column main.finding.column_index is '列号 / Column number';
comment on column main.finding.column_name is '列名 / Column name';
comment on column main.finding.value is '原文 / Text of the cell';
comment on column main.finding.rule is '规则 / Rule';
comment on column main.finding.message is '说明 / Message';

create table main.task_progress (
  load_id varchar not null,
  task_id varchar not null,
  period_start date not null,
  period_end date not null,
  progress double,
  state varchar,
  problem varchar,
  cause varchar,
  next_step varchar,
  officer varchar,
  demonstration boolean not null,
  recorded_at timestamp not null,
  source_line integer not null
);
comment on table main.task_progress is '任务的每期进展 / Progress of a task in a period';
comment on column main.task_progress.load_id is '入库批次 / Load';
comment on column main.task_progress.task_id is '任务编号 / Task';
comment on column main.task_progress.period_start is '数据期起 / First day of the period';
comment on column main.task_progress.period_end is '数据期止 / Last day of the period';
comment on column main.task_progress.progress is '进度（%） / Progress (%)';
comment on column main.task_progress.state is '状态 / State';
comment on column main.task_progress.problem is '问题 / Problem';
comment on column main.task_progress.cause is '原因 / Cause';
comment on column main.task_progress.next_step is '下一步 / Next step';
comment on column main.task_progress.officer is '责任人 / Officer';
comment on column main.task_progress.demonstration is '是否演示数据 / Whether demonstration data';
comment on column main.task_progress.recorded_at is '记录时间（UTC） / Recorded at (UTC)';
comment on column main.task_progress.source_line is '原文件行号 / Line of the source file';

create table main.mapping (
  mapping_id varchar not null,
  version integer not null,
  pipeline_id varchar not null,
  contract json,
  load_id varchar,
  recorded_at timestamp not null,
  actor varchar,
  reason varchar
);
comment on table main.mapping is '对应关系：报送人教会的一种表各栏是什么，各版都在 / Mappings: what a person taught of the columns of one shape of file, every version';
comment on column main.mapping.mapping_id is '对应关系，由各栏名称得出 / Mapping, made of the names of its columns';
comment on column main.mapping.version is '版本，重新教会时加一 / Version, raised when it is taught anew';
comment on column main.mapping.pipeline_id is '数据管道 / Pipeline';
comment on column main.mapping.contract is '读法（JSON）；空为不再使用 / The contract (JSON); null: used no more';
comment on column main.mapping.load_id is '教会它的入库批次 / The load that taught it';
comment on column main.mapping.recorded_at is '记录时间（UTC） / Recorded at (UTC)';
comment on column main.mapping.actor is '教会或停用它的人 / Who taught it or put it out of use';
comment on column main.mapping.reason is '停用的原因 / Why it was put out of use';

create table main.event (
  seq integer not null,
  recorded_at timestamp not null,
  kind varchar not null,
  subject varchar not null,
  actor varchar,
  detail varchar not null,
  previous_hash varchar not null,
  hash varchar not null
);
comment on table main.event is '事件链：每次入库、撤回、发布、报告与设定 / Event chain: every load, withdrawal, publication, report and setting';
comment on column main.event.seq is '序号 / Sequence number';
comment on column main.event.recorded_at is '记录时间（UTC） / Recorded at (UTC)';
comment on column main.event.kind is '种类 / Kind';
comment on column main.event.subject is '对象 / Subject';
comment on column main.event.actor is '操作者 / Actor';
comment on column main.event.detail is '细节（JSON） / Detail (JSON)';
comment on column main.event.previous_hash is '前一事件的哈希 / Hash of the previous event';
comment on column main.event.hash is '本事件的哈希 / Hash of this event';

create view main.quarantine as
select load_id, line, column_name, value, rule, message
from main.finding
where quarantined;
comment on view main.quarantine is '被隔离的记录及原因 / Records set aside, and why';
comment on column main.quarantine.load_id is '入库批次 / Load';
comment on column main.quarantine.line is '行号 / Line';
comment on column main.quarantine.column_name is '列名 / Column name';
comment on column main.quarantine.value is '原文 / Text of the cell';
comment on column main.quarantine.rule is '规则 / Rule';
comment on column main.quarantine.message is '说明 / Message';
