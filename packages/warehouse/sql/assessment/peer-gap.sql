-- How far peers lie apart in each period. A period counts only when every area expected has a value: the
-- extremes of some say nothing of all. Each area weighs the same, and as the areas are all there are and no
-- sample, the deviation is the population's.
create macro peer_gap_at(parent, indicators, as_of, known_at) as table
with extremes as (
  select
    *,
    min(value) over period as lowest,
    max(value) over period as highest
  from peer_standing_at(parent, indicators, as_of, known_at)
  where expected > 1
  window period as (partition by indicator_id, level, frequency, period_start, period_end)
),
spread as (
  select
    indicator_id,
    level,
    frequency,
    period_start,
    period_end,
    areas,
    expected,
    areas = expected as complete,
    lowest,
    highest,
    bool_or(demonstration) as demonstration,
    list(area_id order by area_id) filter (where value = lowest) as lowest_area_ids,
    list(area_id order by area_id) filter (where value = highest) as highest_area_ids,
    avg(value) as mean,
    stddev_pop(value) as deviation
  from extremes
  group by all
)
select
  * replace (
    case when complete then lowest end as lowest,
    case when complete then highest end as highest,
    case when complete then lowest_area_ids end as lowest_area_ids,
    case when complete then highest_area_ids end as highest_area_ids,
    case when complete then mean end as mean,
    case when complete then deviation end as deviation
  ),
  case when complete and lowest > 0 then highest / lowest end as ratio,
  case when complete then highest - lowest end as range,
  case when complete and lowest >= 0 and mean > 0 then deviation / mean end as variation
from spread;

comment on macro table peer_gap_at is '同级地区之间的差距，每期一行：极值比 ratio、极差 range、总体标准差 deviation、变异系数 variation；应报地区没有报齐的一期（complete 为假）不计算 / Gap between peers, a row per period: ratio and range of the extremes, population standard deviation, coefficient of variation; nothing is computed where an area is missing (complete is false)';
