-- Where each area stands among its peers: the areas of its level under the same parent, parts left out.
-- The indicators are a list, since only a comparison with a constant is made before assessed_at looks for the
-- one value of each period; for a join it would first look through all observations.
create macro peer_standing_at(parent, indicators, as_of, known_at) as table
with peers as (
  select area_id, level, count(*) over (partition by level) as expected
  from history.area
  where
    plan_version = plan_version_at(known_at)
    and parent_id is not distinct from parent
    and level <> 'part'
),
known as (
  select
    assessed.indicator_id,
    assessed.area_id,
    peers.level,
    peers.expected,
    assessed.frequency,
    assessed.period_start,
    assessed.period_end,
    assessed.value,
    assessed.status,
    assessed.demonstration,
    -- The larger, the better.
    case indicator.direction when 'up' then assessed.value when 'down' then -assessed.value end
    as merit
  from assessed_at(known_at) as assessed
  join peers using (area_id)
  join history.indicator as indicator
    on indicator.indicator_id = assessed.indicator_id
    and indicator.plan_version = plan_version_at(known_at)
  where list_contains(indicators, assessed.indicator_id) and assessed.period_end <= as_of::date
),
ranked as (
  select
    *,
    count(*) over period as areas,
    median(value) over period as median,
    rank() over (period order by merit desc) as rank,
    count(*) over (
      partition by indicator_id, level, frequency, period_start, period_end, value
    ) as equals
  from known
  window period as (partition by indicator_id, level, frequency, period_start, period_end)
)
select
  * exclude (merit, equals, rank),
  case when merit is not null then rank end as rank,
  -- Equal values share the middle of their places: a field of ties has no best and no worst.
  case when merit is not null then 5 - floor(5 * (rank + equals / 2 - 1) / areas)::integer end as step
from ranked;

comment on macro table peer_standing_at is '各地区在同级地区（上级相同、层级相同）中的位次：rank 为名次，step 为五档，5 最好、1 最差；parent 为上级地区，indicators 为指标清单 / Standing of each area among its peers (same parent, same level): rank, and step from 5 for the best fifth to 1 for the worst; indicators is a list';
