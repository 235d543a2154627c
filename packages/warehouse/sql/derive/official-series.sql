-- When each series had an official value, so that demonstration values can step back for it cheaply.
insert into main.official_series by name
with official as (
  select
    indicator_id,
    area_id,
    recorded_at,
    coalesce(superseded_at, 'infinity') as ended_at
  from main.observation_store
  where not demonstration and value is not null
),
stretch as (
  select
    *,
    -- A new stretch begins where no earlier value was still in force.
    recorded_at > max(ended_at) over (
      partition by indicator_id, area_id
      order by recorded_at, ended_at
      rows between unbounded preceding and 1 preceding
    ) as begins
  from official
),
numbered as (
  select
    *,
    count(*) filter (where begins) over (
      partition by indicator_id, area_id
      order by recorded_at, ended_at
      rows unbounded preceding
    ) as stretch_number
  from stretch
)
select
  indicator_id,
  area_id,
  min(recorded_at) as official_from,
  nullif(max(ended_at), 'infinity') as official_until
from numbered
group by indicator_id, area_id, stretch_number
order by indicator_id, area_id, official_from;
