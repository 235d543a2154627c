-- The newest value of every indicator of one area at the indicator's own frequency, with the value of a year
-- before, the area's standing among its peers, and what the area it belongs to has in the same period.
with known as (
  from observation_at($known_at::timestamp)
  where area_id = $area and list_contains($indicators, indicator_id) and period_end <= $as_of::date
  qualify is_assessed(indicator_id, area_id, period_start, period_end, origin)
),
newest as (
  select known.*
  from known
  join indicator using (indicator_id)
  qualify
    row_number() over (
      partition by known.indicator_id
      order by
        known.frequency = indicator.frequency desc,
        known.period_end desc,
        known.period_start desc
    ) = 1
),
standing as (
  select *
  from peer_standing_in(
    $parent, $indicators, (select list(distinct period_end) from newest), $as_of, $known_at
  )
  where area_id = $area
),
whole as (
  from observation_at($known_at::timestamp)
  where area_id = $parent and list_contains($indicators, indicator_id)
  qualify is_assessed(indicator_id, area_id, period_start, period_end, origin)
)
select
  newest.indicator_id,
  if($language = 'zh', indicator.name_zh, indicator.name_en) as name,
  if($language = 'zh', indicator.group_zh, indicator.group_en) as group_name,
  indicator.unit,
  decimals_apart(newest.value, indicator.decimals, target.value) as decimals,
  indicator.frequency,
  indicator.direction,
  newest.period_start,
  newest.period_end,
  newest.value,
  newest.demonstration,
  year_ago.value as year_before,
  standing.rank,
  standing.step,
  standing.areas,
  if(standing.areas > 1, standing.median, null) as median,
  whole.value as parent_value
from newest
join indicator using (indicator_id)
left join target
  on target.indicator_id = newest.indicator_id and target.area_id = newest.area_id
left join known as year_ago
  on
    year_ago.indicator_id = newest.indicator_id
    and year_ago.frequency = newest.frequency
    and year_ago.period_start = newest.period_start - interval 1 year
    and year_ago.period_end = case
      -- The last day of February is one day, whichever the year.
      when newest.period_end = last_day(newest.period_end)
        then last_day(newest.period_end - interval 1 year)
      else newest.period_end - interval 1 year
    end
left join standing
  on
    standing.indicator_id = newest.indicator_id
    and standing.frequency = newest.frequency
    and standing.period_start = newest.period_start
    and standing.period_end = newest.period_end
left join whole
  on
    whole.indicator_id = newest.indicator_id
    and whole.period_start = newest.period_start
    and whole.period_end = newest.period_end
order by indicator.position
