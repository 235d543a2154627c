-- Urban against rural: an indicator with its urban counterpart in the same area, or one indicator in an area's
-- urban and rural parts. Only these indicators are read. The derived value goes before the reported one, as
-- in assessed_at.
create macro urban_rural_gap_at(as_of, known_at) as table
with concept as (
  select indicator_id, urban_id, levels
  from history.indicator
  where plan_version = plan_version_at(known_at)
),
wanted as materialized (
  select
    indicator_id as rural_id,
    unnest([indicator_id, urban_id]) as indicator_id,
    unnest(['rural', 'urban']) as side,
    area_id as read_area_id,
    area_id
  from concept
  cross join history.area as area
  where urban_id is not null and plan_version = plan_version_at(known_at) and part is null
  union all
  select indicator_id, indicator_id, part, area_id, parent_id
  from concept
  cross join history.area as area
  where
    plan_version = plan_version_at(known_at)
    and part in ('urban', 'rural')
    and list_contains(string_split(levels, ','), 'part:urban')
    and list_contains(string_split(levels, ','), 'part:rural')
),
sides as (
  select
    wanted.rural_id as indicator_id,
    wanted.area_id,
    known.frequency,
    known.period_start,
    known.period_end,
    bool_or(known.demonstration) as demonstration,
    arg_max(known.value, known.origin = 'derived') filter (where wanted.side = 'urban') as urban,
    arg_max(known.value, known.origin = 'derived') filter (where wanted.side = 'rural') as rural,
    list(distinct coalesce(known.load_id, part.load_id)) as load_ids
  from wanted
  join observation_at(known_at) as known
    on known.indicator_id = wanted.indicator_id and known.area_id = wanted.read_area_id
  left join numerator_load as part
    on known.origin = 'derived'
    and part.indicator_id = known.indicator_id
    and part.area_id = known.area_id
    and part.period_start = known.period_start
    and part.period_end = known.period_end
    and part.demonstration = known.demonstration
    and part.recorded_at = known.recorded_at
  where known.period_end <= as_of::date
  group by all
)
select
  indicator_id,
  coalesce(urban_id, indicator_id) as urban_indicator_id,
  area_id,
  frequency,
  period_start,
  period_end,
  urban,
  rural,
  urban is not null and rural is not null as complete,
  case when rural > 0 then urban / rural end as ratio,
  urban - rural as difference,
  demonstration,
  load_ids
from sides
join concept using (indicator_id);

comment on macro table urban_rural_gap_at is '城乡差距，每期一行：indicator_id 为农村指标或分城乡的指标，ratio 为城镇 ÷ 农村，difference 为城镇 − 农村；缺一方的一期（complete 为假）不计算 / Urban-rural gap, a row per period: indicator_id is the rural indicator or the one with both parts, ratio is urban ÷ rural, difference urban − rural; nothing is computed where one side is missing (complete is false)';
