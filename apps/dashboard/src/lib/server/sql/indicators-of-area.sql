-- The newest value of every indicator of one area, with its rank among the areas of the same level and parent.
with assessed as (
  from observation_at('infinity')
  where
    period_end <= $as_of::date
    and area_id in (
      select peer.area_id
      from area as peer
      join area as own
        on own.level = peer.level and own.parent_id is not distinct from peer.parent_id
      where own.area_id = $area
    )
  qualify is_assessed(indicator_id, area_id, period_start, period_end, origin)
),
newest as (
  select indicator_id, area_id, period_start, period_end, value, status
  from assessed
  qualify
    row_number() over (
      partition by indicator_id, area_id
      order by period_end desc, period_start desc
    ) = 1
),
ranked as (
  select
    newest.*,
    rank() over (
      partition by indicator_id, period_start, period_end
      order by if(indicator.direction = 'down', newest.value, -newest.value)
    ) as rank,
    count(*) over (partition by indicator_id, period_start, period_end) as peers
  from newest
  join indicator using (indicator_id)
)
select
  indicator_id,
  if($language = 'zh', indicator.name_zh, indicator.name_en) as name,
  if($language = 'zh', indicator.group_zh, indicator.group_en) as group_name,
  indicator.unit,
  indicator.decimals,
  indicator.frequency,
  indicator.direction,
  period_start,
  period_end,
  value,
  status,
  rank,
  peers
from ranked
join indicator using (indicator_id)
where area_id = $area
order by indicator.position
