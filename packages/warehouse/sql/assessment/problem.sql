-- The ledger of problems as known at an instant. A problem that a later ledger leaves out keeps its last
-- record; demonstration records step back where there are official ones.
create macro problem_at(as_of, known_at) as table
with standing as (
  from problem_record
  where
    period_end <= as_of::date
    and recorded_at <= known_at::timestamp
    and (withdrawn_at is null or withdrawn_at > known_at::timestamp)
  qualify
    row_number() over (
      partition by problem_id, demonstration, period_start, period_end
      order by recorded_at desc
    ) = 1
),
counting as (
  from standing
  where not demonstration or (select bool_and(demonstration) from standing)
),
course as (
  select *, phase = 'open' and lag(phase) over months = 'resolved' as reopened
  from counting
  window months as (partition by problem_id order by period_end, period_start)
)
select
  problem_id,
  plan_id,
  area_id,
  kind,
  title,
  found_on,
  stock,
  department_id,
  due,
  state,
  phase,
  resolved_on,
  max(period_end) filter (where reopened) over (partition by problem_id) as reopened_in,
  officer,
  cause,
  next_step,
  period_end,
  recorded_at,
  load_id,
  source_line,
  demonstration
from course
left join problem_kind using (kind)
qualify
  row_number() over (partition by problem_id order by period_end desc, period_start desc) = 1;

create view problem as
from problem_at('infinity', 'infinity');

comment on macro table problem_at is '某日所见、某一时刻所知的问题台账 / The ledger of problems on a day, as known at an instant';

comment on view problem is '问题台账：每个问题的现状 / Ledger of problems: the present state of each';
comment on column problem.problem_id is '问题编号 / Problem';
comment on column problem.plan_id is '专项行动方案 / Action plan';
comment on column problem.area_id is '所在镇 / Town';
comment on column problem.kind is '问题类别 / Kind';
comment on column problem.title is '问题描述 / What the problem is';
comment on column problem.found_on is '发现日期 / Found on';
comment on column problem.stock is '是否存量问题；否则为新增 / Whether it is of the stock; otherwise new';
comment on column problem.department_id is '责任单位 / Responsible department';
comment on column problem.due is '整改时限 / Deadline';
comment on column problem.state is '办理状态（台账用语） / State, in the words of the ledger';
comment on column problem.phase is '阶段：open 未化解，resolved 已化解，cancelled 取消 / Phase: open, resolved, cancelled';
comment on column problem.resolved_on is '化解（销号）日期 / Resolved on';
comment on column problem.reopened_in is '销号后重新办理的数据期（最近一次，期末） / Period end at which it was last open again after being resolved';
comment on column problem.officer is '责任人 / Officer';
comment on column problem.cause is '滞后原因 / Cause of delay';
comment on column problem.next_step is '下一步措施 / Next step';
comment on column problem.period_end is '最近一次列入台账的数据期 / Period of its newest record';
comment on column problem.recorded_at is '记录时间（UTC） / Recorded at (UTC)';
comment on column problem.load_id is '入库批次 / Load';
comment on column problem.source_line is '原文件行号 / Line of the source file';
comment on column problem.demonstration is '是否演示数据 / Whether demonstration data';
