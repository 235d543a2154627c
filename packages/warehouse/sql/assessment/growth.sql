-- The last day of the same period a year before; the last day of February is one day, whichever the year.
create macro year_before(period_end) as
  case
    when period_end = last_day(period_end) then last_day(period_end - interval 1 year)
    else (period_end - interval 1 year)::date
  end;

-- Whether one period is the one before another: it ends where that begins; of days, as of enrolment, each follows the
-- one before. Of a year's figure the period before is the year before, which is said already.
create macro is_period_before(frequency, start_before, end_before, period_start, period_end) as (
  frequency <> 'annual'
  and (
    end_before + 1 = period_start
    or (period_start = period_end and start_before = end_before)
  )
);

-- Speed of change with and without a target, after Eurostat's rule as implemented by Open SDG.
-- Years may be fractions. A base or target of zero counts as 0.001, but what stays at zero has not grown or shrunk; values
-- of two signs give no rate.
create macro nonzero(x) as case when x = 0 then 0.001 else x end;

create macro cagr(base, value, years) as
  case
    when years > 0 and value = base then 0
    when years > 0 and value / nonzero(base) >= 0
      then pow(value / nonzero(base), 1 / years::double) - 1
  end;

-- Growth so far against the growth the target requires; `direction` is 1 where more is better, else -1.
create macro cagr_ratio(base, value, years, target, target_years, direction) as
  case
    when abs(cagr(base, nonzero(target), target_years)) > 0
      then
        case when base < 0 then -1 else 1 end
        * direction
        * cagr(base, value, years)
        / abs(cagr(base, nonzero(target), target_years))
  end;

create macro ratio_status(achieved, ratio) as
  case
    when achieved then 'target_achieved'
    when ratio >= 0.95 then 'substantial'
    when ratio >= 0.6 then 'moderate'
    when ratio >= 0 then 'limited'
    when ratio < 0 then 'deterioration'
  end;

create macro ratio_score(achieved, ratio) as
  case
    when achieved then 5
    when ratio >= 0.6 then least(7.1429 * ratio - 4.2857, 5)
    when ratio is not null then greatest(4.1667 * ratio - 2.5, -5)
  end;

-- Without a target: growth in the good direction, judged more gently near a natural limit.
create macro trend_rate(base, value, years, direction) as
  case when base < 0 then -1 else 1 end * direction * cagr(base, value, years);

create macro natural_limit_factor(base, natural_limit) as
  case
    when natural_limit is null or abs(base) >= 2 * abs(natural_limit) then 1
    when abs(base) <= abs(natural_limit) then 1 - pow(abs(base) / abs(natural_limit), 4.44)
    else 1 - pow((2 * abs(natural_limit) - abs(base)) / abs(natural_limit), 4.44)
  end;

create macro trend_status(rate, factor) as
  case
    when rate >= 0.015 * factor then 'substantial'
    when rate >= 0.005 * factor then 'moderate'
    when rate >= 0 then 'limited'
    when rate < 0 then 'deterioration'
  end;

create macro trend_score(rate, factor) as
  case
    when rate >= 0 and factor = 0 then 5
    when rate >= 0.015 * factor then least(500 * rate / factor - 5, 5)
    when rate >= 0.005 * factor then 250 * rate / factor - 1.25
    when rate >= 0 then 500 * rate / factor - 2.5
    when rate < 0 then greatest(125 * rate - 2.5, -5)
  end;

comment on macro year_before is '上年同期的期末 / Last day of the same period a year before';
comment on macro is_period_before is '是否上一期（用于环比） / Whether one period is the one before another';
comment on macro nonzero is '零按 0.001 计 / Zero counts as 0.001';
comment on macro cagr is '年均增长率 / Compound annual growth rate';
comment on macro cagr_ratio is '实际年均增速与达标所需增速之比 / Growth so far against the growth the target requires';
comment on macro ratio_status is '按速度比给出的结论 / Status by ratio: 0.95, 0.60, 0';
comment on macro ratio_score is '按速度比给出的分数（-5 至 5） / Score by ratio, -5 to 5';
comment on macro trend_rate is '按改善方向计的年均变化率 / Annual growth in the good direction';
comment on macro natural_limit_factor is '接近自然极限时放宽阈值的系数 / Factor that eases thresholds near a natural limit';
comment on macro trend_status is '无目标时的趋势结论 / Trend without a target';
comment on macro trend_score is '无目标时的趋势分数 / Score of a trend without a target';
