-- The directions of one plan that carry no number, with the trend they are judged by.
select
  commitment_id as id,
  if($language = 'zh', commitment.title_zh, commitment.title_en) as title,
  commitment.wording,
  commitment.reference,
  trend.indicator_id,
  trend.area_id,
  if($language = 'zh', indicator.name_zh, indicator.name_en) as indicator,
  trend.unit,
  indicator.decimals,
  trend.period_start,
  trend.period_end,
  trend.value,
  trend.trend,
  if($language = 'zh', trend.reason, trend.reason_en) as reason,
  trend.demonstration
from commitment
join commitment_trend_at($as_of::date, 'infinity') as trend using (commitment_id)
join indicator on indicator.indicator_id = commitment.indicator_id
where commitment.plan_id = $plan
order by commitment.clause_id
