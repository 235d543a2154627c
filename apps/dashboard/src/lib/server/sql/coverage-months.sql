-- In which months some series have values; the series are few and named by two lists of one length.
select
  indicator_id,
  area_id,
  last_day(period_end) as period_end,
  bool_and(status in ('P', 'E')) as provisional,
  bool_or(demonstration) as demonstration
from observation_at($known_at::timestamp)
semi join (
  select unnest($indicators::varchar[]) as indicator_id, unnest($areas::varchar[]) as area_id
) as wanted using (indicator_id, area_id)
where
  period_end > last_day($as_of::date) - to_months($months::integer)
  and period_end <= $as_of::date
group by all
order by indicator_id, area_id, period_end
