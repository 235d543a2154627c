-- The day of assessment. Where no plan indicator has data yet, the newest of any; where nothing has, the day
-- the plan was issued.
create macro default_as_of() as (
  select
    coalesce(
      (select max(period_end) from latest_value join target using (indicator_id, area_id)),
      (select max(period_end) from latest_value),
      (select max(issued) from main.plan)
    )
);

comment on macro default_as_of is '默认评估日：方案指标最新一期的期末 / Default assessment day: newest period end of a plan indicator';
