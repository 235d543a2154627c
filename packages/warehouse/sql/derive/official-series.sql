-- When each series had an official value, so that demonstration values can step back for it cheaply.
create table main.official_series as
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

comment on table main.official_series is '各数列有正式数据的时段，其间演示数据退出 / When a series had official values; its demonstration values step back then';
comment on column main.official_series.indicator_id is '指标 / Indicator';
comment on column main.official_series.area_id is '地区 / Reference area';
comment on column main.official_series.official_from is '自（UTC） / From (UTC)';
comment on column main.official_series.official_until is '至（UTC，不含）；空为至今 / Until (UTC, exclusive); null while it lasts';
