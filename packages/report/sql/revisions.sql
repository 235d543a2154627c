-- What took the place of a figure of the targets since the report before was due.
select
  if($language = 'zh', indicator.name_zh, indicator.name_en) as name,
  if($language = 'zh', area.name_zh, area.name_en) as area,
  indicator.unit,
  revision.period_start,
  revision.period_end,
  revision.previous,
  revision.value,
  revision.previous_decimals,
  revision.decimals,
  revision.recorded_at,
  revision.revision_reason,
  trace_code(
    revision.indicator_id,
    revision.area_id,
    revision.period_start,
    revision.period_end,
    revision.recorded_at
  ) as code
from target_revision_between($since::timestamp, $known_at::timestamp, $known_at::timestamp) as revision
join history.indicator as indicator
  on
    indicator.indicator_id = revision.indicator_id
    and indicator.plan_version = plan_version_at($known_at::timestamp)
join history.area as area
  on area.area_id = revision.area_id and area.plan_version = plan_version_at($known_at::timestamp)
where revision.period_end <= $as_of::date
order by revision.recorded_at, revision.target_id, revision.period_end, revision.period_start
