-- Where each area stands among its peers: the areas of its level under the same parent, parts left out. Whoever
-- asks for a few days on which periods end does not wait for the places in all others.
create macro peer_standing_in(parent, indicators, period_ends, as_of, known_at) as table
with wanted as materialized (
  select
    indicator.indicator_id,
    area.area_id,
    area.level,
    count(*) over (partition by indicator.indicator_id, area.level) as expected,
    case indicator.direction when 'up' then 1 when 'down' then -1 end as direction
  from history.area as area
  join history.indicator as indicator using (plan_version)
  where
    plan_version = plan_version_at(known_at)
    and area.parent_id is not distinct from parent
    and area.level <> 'part'
    and list_contains(indicators, indicator.indicator_id)
),
known as (
  select
    indicator_id,
    area_id,
    wanted.level,
    wanted.expected,
    observed.frequency,
    observed.period_start,
    observed.period_end,
    observed.value,
    observed.status,
    observed.demonstration,
    -- The larger, the better.
    observed.value * wanted.direction as merit
  from wanted
  join observation_at(known_at) as observed using (indicator_id, area_id)
  where
    observed.period_end <= as_of::date
    and (period_ends is null or list_contains(period_ends, observed.period_end))
  qualify
    is_assessed(indicator_id, area_id, observed.period_start, observed.period_end, observed.origin)
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

create macro peer_standing_at(parent, indicators, as_of, known_at) as table
from peer_standing_in(parent, indicators, null::date[], as_of, known_at);

comment on macro table peer_standing_in is '各地区在同级地区中的位次，period_ends 为数据期止的清单，只看这些数据期 / Standing of each area among its peers, only in the periods that end on the days listed in period_ends';
comment on macro table peer_standing_at is '各地区在同级地区（上级相同、层级相同）中的位次：rank 为名次，step 为五档，5 最好、1 最差；parent 为上级地区，indicators 为指标清单 / Standing of each area among its peers (same parent, same level): rank, and step from 5 for the best fifth to 1 for the worst; indicators is a list';
