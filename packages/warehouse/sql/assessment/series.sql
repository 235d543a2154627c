-- Every series as it was known, in one pass over all observations. Lists of now read the same from the marts; this is
-- for the rare question what a list once said.
create macro series_at(as_of, known_at) as table
select
  indicator_id,
  area_id,
  count(*) as observations,
  min(period_start) as first_period_start,
  min(period_end) as first_period_end,
  unnest(
    arg_max(
      {
        'period_start': period_start,
        'period_end': period_end,
        'value': value,
        'origin': origin,
        'load_id': load_id
      },
      {'period_end': period_end, 'period_start': period_start, 'derived': origin = 'derived'}
    ),
    recursive := true
  )
from observation_at(known_at)
where period_end <= as_of::date
group by indicator_id, area_id;

comment on macro table series_at is '某日、按某时刻所知的每个序列：观测数、起止与最新值 / Every series on a day as known at an instant: how many observations, from when, and the newest value';
