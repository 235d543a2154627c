-- Projections from a series, a list of {'t': …, 'y': …} ordered by t, to a horizon: any unit of time.
create macro linear_pace(y0, t0, y, t) as case when t > t0 then (y - y0) / (t - t0) end;

create macro clamped(x, lower_bound, upper_bound) as
  case when x is not null then greatest(least(x, upper_bound), lower_bound) end;

create macro geometric_projection(y1, t1, yn, tn, horizon) as
  case when tn > t1 and yn / y1 > 0 then yn * pow(yn / y1, (horizon - tn) / (tn - t1)::double) end;

-- Later steps weigh more: the weight of point i is (horizon - t1) / (horizon - ti), of the first point 1.
create macro weighted_geometric_projection(points, horizon) as
  case
    when list_min([p.y for p in points]) > 0 and horizon > points[-1].t
      then
        points[-1].y * exp(
          list_sum([
            (horizon - points[1].t) / (horizon - points[i].t)::double * (ln(points[i].y) - ln(points[i - 1].y))
            for i in range(2, len(points) + 1)
          ])
          * (horizon - points[-1].t)
          / list_sum([(horizon - points[1].t) / (horizon - p.t)::double for p in points])
        )
  end;

-- Defined strictly between 0 and 100 per cent. A difference of logarithms: of a very small value the quotient would be zero.
create macro logit(y) as
  case when y > 0 and y < 100 then ln(y) - ln(100 - y) end;

create macro logistic(x) as 100 / (1 + exp(-x));

create macro has_logits(points) as
  list_min([p.y for p in points]) > 0 and list_max([p.y for p in points]) < 100;

create macro logit_mean_growth(points) as
  case
    when has_logits(points)
      then list_avg([
        (logit(points[i].y) - logit(points[i - 1].y)) / (points[i].t - points[i - 1].t)
        for i in range(2, len(points) + 1)
      ])
  end;

-- A series that touches 0 or 100 has no logit: it stays at its last value.
create macro logit_mean_projection(points, growth, horizon) as
  coalesce(
    logistic(logit(points[-1].y) + growth * (horizon - points[-1].t)),
    points[-1].y
  );

create macro pairwise_slopes(points) as
  flatten([[(b.y - a.y) / (b.t - a.t) for b in points if b.t > a.t] for a in points]);

create macro logit_points(points) as
  case when has_logits(points) then [{'t': p.t, 'y': logit(p.y)} for p in points] end;

-- The line of this slope through the median of the points.
create macro median_line(points, slope, horizon) as
  list_median([p.y + slope * (horizon - p.t) for p in points]);

comment on macro linear_pace is '单位时间的变化 / Change per unit of time';
comment on macro clamped is '限制在上下限之内；空为不限 / Kept within bounds; null bounds nothing';
comment on macro geometric_projection is '几何外推 / Geometric projection';
comment on macro weighted_geometric_projection is '加权几何外推 / Weighted geometric projection';
comment on macro logit is '百分比的对数几率 / Log odds of a percentage';
comment on macro logistic is '对数几率还原为百分比 / Percentage of log odds';
comment on macro has_logits is '各点是否都在 0 与 100 之间 / Whether every point lies strictly between 0 and 100';
comment on macro logit_mean_growth is '对数几率的平均变化 / Mean change of the log odds';
comment on macro logit_mean_projection is '按对数几率平均变化外推 / Projection by the mean change of the log odds';
comment on macro pairwise_slopes is '两两斜率 / Slopes of all pairs of points';
comment on macro logit_points is '各点的对数几率 / The points as log odds';
comment on macro median_line is '按给定斜率过中位点外推；斜率取中位数即 Theil–Sen / Line through the median point; Theil–Sen when the slope is the median one';
