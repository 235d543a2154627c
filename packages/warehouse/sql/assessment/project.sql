-- What the clauses that name a project ask for: the tasks, targets, milestones and commitments of each.
create view project_subject as
with subject as (
  select clause_id, 'task' as subject_kind, task_id as subject_id, plan_id, title_zh, title_en from task
  union all
  select clause_id, 'target', target_id, plan_id, title_zh, title_en from target
  union all
  select clause_id, 'milestone', milestone_id, plan_id, title_zh, title_en from milestone
  union all
  select clause_id, 'commitment', commitment_id, plan_id, title_zh, title_en from commitment
)
select project_id, subject.*
from project_clause
join subject using (clause_id);

comment on view project_subject is '列名项目与其所在条文的任务、目标、里程碑和承诺 / Named projects with the tasks, targets, milestones and commitments of their clauses';
comment on column project_subject.project_id is '项目编号 / Project';
comment on column project_subject.clause_id is '条文编号 / Clause';
comment on column project_subject.subject_kind is '对象种类：task、target、milestone、commitment / Kind of subject';
comment on column project_subject.subject_id is '对象编号 / Subject';
comment on column project_subject.plan_id is '专项行动方案 / Action plan';
comment on column project_subject.title_zh is '中文标题 / Chinese title';
comment on column project_subject.title_en is '英文标题 / English title';
