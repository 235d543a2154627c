-- Commitments with a direction but no number: how they have moved since the baseline.
create macro commitment_trend_at(as_of, known_at) as table
with assessed as (
  select
    commitment.commitment_id,
    indicator.frequency as expected,
    known.period_start,
    known.period_end,
    known.frequency,
    known.value,
    known.demonstration
  from history.commitment as commitment
  join history.indicator as indicator using (plan_version, indicator_id)
  join observation_at(known_at) as known using (indicator_id, area_id)
  where
    commitment.plan_version = plan_version_at(known_at)
    and known.period_end <= as_of::date
  qualify
    is_assessed(commitment.commitment_id, '', known.period_start, known.period_end, known.origin)
),
series as (
  select commitment_id, period_start, period_end, value, demonstration
  from assessed
  qualify
    row_number() over (
      partition by commitment_id, period_end
      order by frequency = expected desc, period_start desc
    ) = 1
),
summary as (
  select
    series.commitment_id,
    count(*) as observations,
    bool_or(series.demonstration) as demonstration,
    max_by(series, series.period_end) as latest,
    coalesce(
      max_by(series, series.period_end) filter (where series.period_end <= plan.issued),
      min_by(series, series.period_end)
    ) as baseline
  from series
  join history.commitment as commitment using (commitment_id)
  join history.plan as plan using (plan_version, plan_id)
  where commitment.plan_version = plan_version_at(known_at)
  group by series.commitment_id
),
moved as (
  select
    commitment.commitment_id,
    as_of::date as as_of,
    commitment.plan_id,
    commitment.indicator_id,
    commitment.area_id,
    indicator.unit,
    indicator.decimals,
    case indicator.direction when 'up' then 1 when 'down' then -1 end as direction,
    case indicator.direction
      when 'up' then indicator.natural_max
      when 'down' then indicator.natural_min
    end as natural_limit,
    coalesce(summary.observations, 0) as observations,
    coalesce(summary.demonstration, false) as demonstration,
    summary.latest.period_start as period_start,
    summary.latest.period_end as period_end,
    summary.latest.value as value,
    summary.baseline.value as baseline_value,
    summary.baseline.period_end as baseline_date,
    coalesce(
      date_diff('day', summary.latest.period_end, as_of::date) > indicator.max_age_days, false
    ) as stale,
    date_diff('day', summary.baseline.period_end, summary.latest.period_end) / 365.25 as years
  from history.commitment as commitment
  join history.indicator as indicator using (plan_version, indicator_id)
  left join summary using (commitment_id)
  where commitment.plan_version = plan_version_at(known_at)
),
rated as (
  select
    *,
    trend_rate(baseline_value, value, years, direction) as rate,
    natural_limit_factor(baseline_value, natural_limit) as factor
  from moved
),
judged as (
  select
    *,
    case when not stale then trend_status(rate, factor) end as trend,
    case when not stale then trend_score(rate, factor) end as trend_score,
    case when not stale then rate end as trend_value
  from rated
)
select
  commitment_id,
  judged.as_of as as_of,
  plan_id,
  indicator_id,
  area_id,
  period_start,
  period_end,
  value,
  unit,
  baseline_value,
  baseline_date,
  direction,
  observations,
  trend,
  trend_value,
  trend_score,
  case
    when value is null then coalesce('截至' || day_zh(judged.as_of), '还') || '没有该指标的观测值。'
    when stale then format('最近一期数据截至{}，已经过旧。', day_zh(period_end))
    when trend is null then '观测不足，尚不能判断趋势。'
    else format(
      '自{}至{}，由 {} 变为 {}，{}{}。',
      day_zh(baseline_date),
      day_zh(period_end),
      with_unit_zh(printf('%.*f', decimals, baseline_value), unit),
      with_unit_zh(printf('%.*f', decimals, value), unit),
      trend_zh(trend),
      yearly_zh(trend_value, baseline_value)
    )
  end as reason,
  case
    when value is null then 'No observation' || coalesce(' up to ' || day_en(judged.as_of), '') || ' yet.'
    when stale then format('The latest value ends on {} and is too old.', day_en(period_end))
    when trend is null then 'Too few values for a trend.'
    else format(
      'From {} to {}: {} became {}, {}{}.',
      day_en(baseline_date),
      day_en(period_end),
      with_unit_en(printf('%.*f', decimals, baseline_value), unit),
      with_unit_en(printf('%.*f', decimals, value), unit),
      trend_en(trend),
      yearly_en(trend_value, baseline_value)
    )
  end as reason_en,
  demonstration,
  'trend/1' as method
from judged;

create view commitment_trend as
from commitment_trend_at(default_as_of(), 'infinity');

comment on macro table commitment_trend_at is '无数量承诺在某日、按某时刻所知的趋势 / Trend of each commitment on a day, as known at an instant';

comment on view commitment_trend is '无数量承诺的当前趋势 / Trend of each commitment on the default day';
comment on column commitment_trend.commitment_id is '承诺 / Commitment';
comment on column commitment_trend.as_of is '评估日 / Day of assessment';
comment on column commitment_trend.plan_id is '方案 / Plan';
comment on column commitment_trend.indicator_id is '指标 / Indicator';
comment on column commitment_trend.area_id is '地区 / Reference area';
comment on column commitment_trend.period_start is '数据期起 / First day of the period';
comment on column commitment_trend.period_end is '数据期止 / Last day of the period';
comment on column commitment_trend.value is '最近一期的数值 / Latest value';
comment on column commitment_trend.unit is '计量单位 / Unit';
comment on column commitment_trend.baseline_value is '起点值 / Starting value';
comment on column commitment_trend.baseline_date is '起点日期 / Starting day';
comment on column commitment_trend.direction is '方向：1 越大越好，-1 越小越好 / Direction: 1 more is better, -1 less is better';
comment on column commitment_trend.observations is '截至评估日的观测期数 / Periods observed up to the day';
comment on column commitment_trend.trend is '趋势结论 / Trend';
comment on column commitment_trend.trend_value is '按改善方向计的年均变化率 / Annual change in the good direction';
comment on column commitment_trend.trend_score is '趋势分数（-5 至 5） / Score of the trend, -5 to 5';
comment on column commitment_trend.reason is '理由 / Reason in Chinese';
comment on column commitment_trend.reason_en is '理由（英文） / Reason in English';
comment on column commitment_trend.demonstration is '是否含演示数据（任一输入） / Whether any input is demonstration data';
comment on column commitment_trend.method is '评定方法与版本 / Method and its version';
