-- Whose report it is, and what it rests on: the plan, the files and the publication.
select
  if($language = 'zh', area.name_zh, area.name_en) as home,
  setting.demonstration_mark,
  setting.report_day,
  setting.report_hour,
  setting.report_notebook,
  plan_version.hash as plan_hash,
  abs(assessment_setting.ahead) as ahead,
  assessment_setting.behind,
  assessment_setting.far_behind,
  assessment_setting.start_up,
  -- The first that holds all that was known, which later ones leave as it is.
  (
    select min_by(subject, seq)
    from event
    where kind = 'publication' and recorded_at >= greatest(newest.instant, plan_version.recorded_at)
  ) as publication,
  newest.loads
from plan_version
cross join (
  select count(*) as loads, max(greatest(recorded_at, withdrawn_at)) as instant
  from (
    select
      recorded_at,
      if(withdrawn_at <= $known_at::timestamp, withdrawn_at, null) as withdrawn_at
    from load
    where recorded_at <= $known_at::timestamp
  )
) as newest
join history.setting as setting using (plan_version)
join history.assessment_setting as assessment_setting using (plan_version)
join history.area as area
  on area.area_id = setting.home_area_id and area.plan_version = plan_version.plan_version
where plan_version = plan_version_at($known_at::timestamp)
