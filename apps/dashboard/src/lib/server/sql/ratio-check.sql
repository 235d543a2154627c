-- The reported value of one observation checked against its numerator and denominator, where both are known.
select
  ratio.reported,
  ratio.derived,
  ratio.difference,
  ratio.resolution,
  round(ratio.derived / ratio.resolution) * ratio.resolution as printed,
  ratio.severity,
  ratio.reported_load_id as load_id,
  load.file_name,
  ratio.source_line as line,
  ratio.source_column as column
from ratio_check_at($known_at::timestamp) as ratio
left join load on load.load_id = ratio.reported_load_id
where
  ratio.indicator_id = $indicator
  and ratio.area_id = $area
  and ratio.period_start = $period_start::date
  and ratio.period_end = $period_end::date
limit 1
