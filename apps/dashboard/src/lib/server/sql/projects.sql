-- Named projects, each once, with the tasks and goals of every clause that names it and the tasks' latest
-- progress known on the day.
with progress as (
  select *
  from task_progress
  where period_end <= $as_of::date
  qualify row_number() over (partition by task_id order by period_end desc, recorded_at desc) = 1
),
wanted as (
  select distinct project_id
  from project_subject as subject
  where
    ($plan::varchar is null or plan_id = $plan)
    and (
      $department::varchar is null
      or exists (
        from responsibility
        where
          responsibility.subject_kind = subject.subject_kind
          and responsibility.subject_id = subject.subject_id
          and department_id = $department
      )
    )
)
select
  project_id as id,
  if($language = 'zh', project.name_zh, project.name_en) as name,
  project.reference,
  list(
    {
      'clause_id': clause_id,
      'kind': subject_kind,
      'id': subject_id,
      'plan_id': subject.plan_id,
      'title': if($language = 'zh', subject.title_zh, subject.title_en),
      'progress': progress.progress,
      'state': progress.state,
      'period_end': progress.period_end,
      'demonstration': coalesce(progress.demonstration, false)
    }
    order by clause_id, subject_kind = 'task' desc, subject_id
  ) as subjects
from wanted
join project using (project_id)
join project_subject as subject using (project_id)
left join progress on subject_kind = 'task' and progress.task_id = subject_id
group by all
order by count(distinct clause_id) desc, project.reference, project_id
