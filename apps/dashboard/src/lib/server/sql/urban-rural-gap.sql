-- Urban against rural in one area, from the first to the last period that has both.
with gap as materialized (
  select *
  from urban_rural_gap_at($as_of, $known_at)
  where area_id = $home
),
span as (
  select indicator_id, urban_indicator_id, min(period_end) as first_end, max(period_end) as last_end
  from gap
  where complete
  group by all
)
select
  gap.* exclude (area_id),
  if($language = 'zh', indicator.name_zh, indicator.name_en) as name,
  if($language = 'zh', urban.name_zh, urban.name_en) as urban_name,
  indicator.unit,
  indicator.decimals
from gap
join span using (indicator_id, urban_indicator_id)
join indicator using (indicator_id)
join indicator as urban on urban.indicator_id = gap.urban_indicator_id
where period_end between first_end and last_end and indicator.direction <> 'none'
order by indicator.position, period_end
