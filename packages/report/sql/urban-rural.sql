-- Urban against rural in the home area: the newest period that has both, and the year before.
with gap as (
  select gap.*
  from urban_rural_gap_at($as_of::date, $known_at::timestamp) as gap
  join history.setting as setting on setting.home_area_id = gap.area_id
  where setting.plan_version = plan_version_at($known_at::timestamp) and gap.complete
)
select
  if($language = 'zh', indicator.name_zh, indicator.name_en) as name,
  indicator.unit,
  indicator.decimals,
  gap.period_start,
  gap.period_end,
  gap.urban,
  gap.rural,
  gap.ratio,
  earlier.ratio as ratio_before
from gap
left join gap as earlier
  on
    earlier.indicator_id = gap.indicator_id
    and earlier.frequency = gap.frequency
    and earlier.period_start = gap.period_start - interval 1 year
join history.indicator as indicator
  on
    indicator.indicator_id = gap.indicator_id
    and indicator.plan_version = plan_version_at($known_at::timestamp)
qualify row_number() over (partition by gap.indicator_id order by gap.period_end desc) = 1
order by indicator.position
