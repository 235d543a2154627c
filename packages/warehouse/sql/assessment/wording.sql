-- How reasons write days and figures.
create macro day_zh(day) as strftime(day, '%Y年%-m月%-d日');

create macro day_en(day) as strftime(day, '%-d %b %Y');

-- The clock of the county, not of Greenwich, says on which day something came.
create macro county_day(instant) as
  timezone((select time_zone from setting), timezone('UTC', instant))::date;

create macro plain_number(x) as regexp_replace(printf('%.2f', x::double), '\.?0+$', '');

-- From nothing there is no growth in percent, though its direction is known.
create macro yearly_zh(rate, base) as
  case
    when base = 0 then ''
    else format('（按改善方向计，年均 {}%）', replace(plain_number(100 * rate), '-', '−'))
  end;

create macro yearly_en(rate, base) as
  case
    when base = 0 then ''
    else format(' ({}% a year in the good direction)', replace(plain_number(100 * rate), '-', '−'))
  end;

create macro places(x) as
  length(regexp_extract(printf('%.9f', x::double), '\.(\d*?)0*$', 1));

-- The indicator's decimals and the target's, and as many more as it takes for a value to be seen to differ from its
-- target: with 99.95 of 100 it is two, since one would be rounded up to it. The distance to the target takes as many.
create macro decimals_apart(x, decimals, target) as
  greatest(
    decimals,
    places(target),
    case
      when round(x - target, 9) <> 0
        then least(9, floor(round(-log10(2 * abs(x - target)), 9)) + 1)
    end
  )::integer;

create macro figure(x, decimals, target) as
  printf('%.*f', decimals_apart(x, decimals, target), x::double);

create macro with_unit_zh(number, unit) as number || case when unit = '%' then '%' else ' ' || unit end;

create macro with_unit_en(number, unit) as number || case when unit = '%' then '%' else '' end;

create macro trend_zh(trend) as
  case trend
    when 'substantial' then '明显向好'
    when 'moderate' then '有所向好'
    when 'limited' then '进展有限'
    when 'deterioration' then '趋于恶化'
  end;

create macro trend_en(trend) as
  case trend
    when 'substantial' then 'clearly improving'
    when 'moderate' then 'improving'
    when 'limited' then 'little progress'
    when 'deterioration' then 'worsening'
  end;

comment on macro county_day is '县里的日期：UTC 时刻按方案设定的时区是哪一天 / The day of an instant (UTC) in the plan''s time zone';
comment on macro day_zh is '中文日期 / A day in Chinese';
comment on macro day_en is '英文日期 / A day in English';
comment on macro plain_number is '至多两位小数的数字 / A number with at most two decimals';
comment on macro yearly_zh is '年均变化的中文说法；基期为零的不说 / Yearly growth in Chinese; nothing from a base of zero';
comment on macro yearly_en is '年均变化的英文说法；基期为零的不说 / Yearly growth in English; nothing from a base of zero';
comment on macro places is '小数位数 / Decimals of a number';
comment on macro decimals_apart is '数值、差距与目标不致混同所需的小数位数，不少于指标和目标的小数位 / Decimals it takes to tell a value from its target, no fewer than the indicator''s and the target''s';
comment on macro figure is '按指标小数位显示；取整会掩盖与目标的差别时增加位数 / A value with enough decimals to differ from its target';
comment on macro with_unit_zh is '带单位的数值（中文） / A number with its unit, in Chinese';
comment on macro with_unit_en is '带单位的数值（英文） / A number with its unit, in English';
comment on macro trend_zh is '趋势的中文说法 / A trend in Chinese';
comment on macro trend_en is '趋势的英文说法 / A trend in English';
