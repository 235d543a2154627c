-- How much was known about each area at an earlier instant.
select
  area_id,
  count(*) as indicators,
  sum(observations)::bigint as n,
  min(first_period_end) as first_end,
  max(period_end) as last_end
from series_at($as_of::date, $known_at::timestamp)
group by area_id
