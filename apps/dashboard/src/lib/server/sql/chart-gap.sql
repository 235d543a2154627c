-- How far apart the towns are in each period; nothing is computed where one has not reported.
select
  indicator_id,
  indicator.name_zh as indicator_name_zh,
  indicator.name_en as indicator_name_en,
  gap.period_start,
  gap.period_end,
  gap.frequency,
  gap.areas,
  gap.expected,
  gap.complete,
  gap.lowest,
  gap.highest,
  gap.ratio,
  gap.range,
  gap.variation,
  indicator.unit,
  indicator.decimals,
  gap.demonstration
from peer_gap_at($parent, [$indicator], $as_of::date, $known_at::timestamp) as gap
join indicator using (indicator_id)
where
  gap.level = 'town'
  and gap.frequency = indicator.frequency
  and ($from::date is null or gap.period_end >= $from::date)
  and ($to::date is null or gap.period_end <= $to::date)
order by gap.period_end
