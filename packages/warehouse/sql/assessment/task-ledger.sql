-- 任务台账: every task, safeguard and milestone with the latest progress known of it and where it stands.

-- Departments write that something is finished in their own words; what is only nearly so begins otherwise.
create macro task_finished(progress, state) as (
  coalesce(progress >= 100, false)
  or coalesce(regexp_matches(state, '^(已|全部|已全部|全面)?(完成|办结|销号)'), false)
);

-- One row of each task and period: the newest vintage known. Demonstration steps back as in observation_at.
create macro task_progress_at(known_at) as table
select *
from task_progress
where recorded_at <= known_at::timestamp
qualify
  row_number() over (
    partition by task_id, period_start, period_end
    order by demonstration, recorded_at desc
  ) = 1
  and (not demonstration or bool_and(demonstration) over (partition by task_id));

create macro task_ledger_at(as_of, known_at) as table
with item as (
  select
    task_id as item_id,
    kind,
    plan_id,
    number,
    title_zh,
    title_en,
    null::varchar as wording,
    reference,
    due,
    due_precision,
    due_wording,
    open_parties_zh,
    open_parties_en,
    null::date as achieved_on,
    null::varchar as achieved_basis,
    position
  from history.task
  where plan_version = plan_version_at(known_at)
  union all by name
  select
    milestone_id as item_id,
    'milestone' as kind,
    plan_id,
    title_zh,
    title_en,
    wording,
    reference,
    due,
    due_precision,
    due_wording,
    if(achieved_on <= as_of::date, achieved_on, null) as achieved_on,
    if(achieved_on <= as_of::date, achieved_basis, null) as achieved_basis,
    position
  from history.milestone
  where plan_version = plan_version_at(known_at)
),
course as (
  select *, max(period_end) filter (where not finished) over (partition by task_id) as last_open
  from (
    select *, task_finished(progress, state) as finished
    from task_progress_at(known_at)
    where period_end <= as_of::date
  )
),
latest as (
  select
    *,
    -- Since when it has been finished without a month in which it was not.
    min(period_end) filter (where finished and period_end > coalesce(last_open, '0001-01-01'))
      over (partition by task_id) as finished_by
  from course
  qualify row_number() over (partition by task_id order by period_end desc, period_start) = 1
),
judged as (
  select
    item.*,
    latest.* exclude (task_id, finished, last_open, finished_by),
    coalesce(item.achieved_on, if(latest.finished, latest.finished_by, null)) as done_on
  from item
  left join latest on latest.task_id = item.item_id
)
select
  item_id,
  as_of::date as as_of,
  kind,
  plan_id,
  number,
  title_zh,
  title_en,
  wording,
  reference,
  due,
  due_precision,
  due_wording,
  date_diff('day', as_of::date, due) as days_left,
  open_parties_zh,
  open_parties_en,
  case
    when done_on is not null then '已办结'
    when deadline_of(due, as_of::date) = 'passed' then '逾期'
    when deadline_of(due, as_of::date) = 'soon' then '临期'
    when period_end is null then '未报进展'
    else '办理中'
  end as standing,
  done_on,
  coalesce(done_on > due, false) as done_late,
  achieved_basis,
  period_start,
  period_end,
  progress,
  state,
  problem,
  cause,
  next_step,
  officer,
  load_id,
  source_line,
  recorded_at,
  coalesce(demonstration, false) as demonstration,
  position
from judged;

create view task_ledger as
from task_ledger_at(default_as_of(), 'infinity');

comment on macro table task_progress_at is '某一时刻所知的任务每期进展 / Progress of tasks as known at an instant';
comment on macro table task_ledger_at is '任务台账：任务、保障措施、里程碑在某日、按某时刻所知的办理状态 / Tasks, safeguards and milestones: where each stands on a day, as known at an instant';
comment on macro task_finished is '填报的进度或状态是否为已办结 / Whether reported progress or state says finished';

comment on view task_ledger is '任务台账：默认评估日的办理状态 / Tasks, safeguards and milestones on the default day';
comment on column task_ledger.item_id is '任务、保障措施或里程碑编号 / Task, safeguard or milestone';
comment on column task_ledger.as_of is '评估日 / Day of assessment';
comment on column task_ledger.kind is '种类：task 任务，safeguard 保障措施，milestone 里程碑 / Kind: task, safeguard, milestone';
comment on column task_ledger.plan_id is '专项行动方案 / Action plan';
comment on column task_ledger.number is '方案中的序号 / Number in the plan';
comment on column task_ledger.title_zh is '中文标题（自拟） / Chinese title (our own words)';
comment on column task_ledger.title_en is '英文标题 / English title';
comment on column task_ledger.wording is '里程碑原文 / Wording of a milestone';
comment on column task_ledger.reference is '出处：附件、部分、组、项 / Reference: annex, section, group, item';
comment on column task_ledger.due is '期限（解读后的日期） / Deadline as interpreted';
comment on column task_ledger.due_precision is '期限精度：day、month、year / Precision of the deadline: day, month, year';
comment on column task_ledger.due_wording is '期限原文 / Wording of the deadline';
comment on column task_ledger.days_left is '距期限的天数，负数为已过 / Days to the deadline, negative when past';
comment on column task_ledger.open_parties_zh is '未列明的责任方（各相关部门等） / Open parties, not departments, in Chinese';
comment on column task_ledger.open_parties_en is '未列明的责任方的英文；早期方案版本未记 / Open parties in English; not recorded in early plan versions';
comment on column task_ledger.standing is '办理状态：已办结、逾期、临期（60 天内到期）、办理中、未报进展 / Standing: done, overdue, due within 60 days, under way, not reported';
comment on column task_ledger.done_on is '办结日期：达成日，或首次报为办结的数据期止 / Done on: the day achieved, or the end of the period first reported finished';
comment on column task_ledger.done_late is '是否逾期后办结 / Whether done after the deadline';
comment on column task_ledger.achieved_basis is '里程碑达成依据 / Basis on which a milestone counts as achieved';
comment on column task_ledger.period_start is '最近进展的数据期起 / First day of the latest period reported';
comment on column task_ledger.period_end is '最近进展的数据期止 / Last day of the latest period reported';
comment on column task_ledger.progress is '进度（%） / Progress (%)';
comment on column task_ledger.state is '部门填报的状态 / State as reported';
comment on column task_ledger.problem is '问题 / Problem';
comment on column task_ledger.cause is '原因 / Cause';
comment on column task_ledger.next_step is '下一步 / Next step';
comment on column task_ledger.officer is '责任人 / Officer';
comment on column task_ledger.load_id is '入库批次 / Load';
comment on column task_ledger.source_line is '原文件行号 / Line of the source file';
comment on column task_ledger.recorded_at is '记录时间（UTC） / Recorded at (UTC)';
comment on column task_ledger.demonstration is '进展是否演示数据 / Whether the progress is demonstration data';
comment on column task_ledger.position is '在方案数据中的顺序 / Order in the plan data';
