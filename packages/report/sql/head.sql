-- Whose report it is, and what it rests on: the plan and the publication known at the instant.
select
  if($language = 'zh', area.name_zh, area.name_en) as home,
  setting.demonstration_mark,
  setting.report_day,
  setting.report_hour,
  setting.report_notebook,
  plan_version.hash as plan_hash,
  assessment_setting.behind,
  assessment_setting.far_behind,
  assessment_setting.start_up,
  (
    select max_by(subject, seq)
    from event
    where kind = 'publication' and recorded_at <= $known_at::timestamp
  ) as publication,
  (select count(*) from load where recorded_at <= $known_at::timestamp) as loads
from plan_version
join history.setting as setting using (plan_version)
join history.assessment_setting as assessment_setting using (plan_version)
join history.area as area
  on area.area_id = setting.home_area_id and area.plan_version = plan_version.plan_version
where plan_version = plan_version_at($known_at::timestamp)
