-- How much was observed of each indicator, and in each area, in the periods that end on a day: what lists
-- count, at hand without reading all observations.
create table indicator_period as
select
  indicator_id,
  period_end,
  count(*) as observations,
  min(period_start) as first_period_start
from observation
group by indicator_id, period_end
order by indicator_id, period_end;

create table area_period as
select area_id, period_end, count(*) as observations
from observation
group by area_id, period_end
order by area_id, period_end;

comment on table indicator_period is '各指标在各期末的观测数 / Observations of each indicator by period end';
comment on column indicator_period.indicator_id is '指标 / Indicator';
comment on column indicator_period.period_end is '数据期止 / Last day of the period';
comment on column indicator_period.observations is '观测数 / Observations';
comment on column indicator_period.first_period_start is '其中最早的数据期起 / Earliest first day of these periods';

comment on table area_period is '各地区在各期末的观测数 / Observations in each area by period end';
comment on column area_period.area_id is '地区 / Reference area';
comment on column area_period.period_end is '数据期止 / Last day of the period';
comment on column area_period.observations is '观测数 / Observations';
