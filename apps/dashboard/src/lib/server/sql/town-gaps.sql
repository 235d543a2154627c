-- How far the towns lie apart, period by period, in what has a better and a worse side. A component of another
-- indicator is left out: how it differs is how large the towns are.
select gap.* exclude (level)
from peer_gap_at($home, $indicators, $as_of, $known_at) as gap
join indicator on indicator.indicator_id = gap.indicator_id and indicator.frequency = gap.frequency
where
  gap.level = 'town'
  and indicator.direction <> 'none'
  and gap.indicator_id not in (
    select unnest([numerator_id, denominator_id]) from indicator where numerator_id is not null
  )
order by gap.indicator_id, gap.period_end
