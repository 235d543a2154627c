-- The figures of each measure: the first, the extremes, how many there are and how many texts stand among them, and
-- whether no two are of the same area and period.
select
  coalesce(enum_code(indicator)::integer, -1) as indicator,
  coalesce(enum_code(unit)::integer, -1) as unit,
  min(rowid) filter (number is not null) - (select min(rowid) from bulk_line) + 2 as first_line,
  min(number) as least,
  max(number) as most,
  count(*) as lines,
  count(number) as figures,
  count(text) as odd,
  count(*) filter (abs(number) >= 13e9 and abs(number) < 2e10) as mobiles,
  bit_count(bitstring_agg(
    (coalesce(enum_code(area)::bigint, -1) + 1) * $periods + coalesce(enum_code(period), -1) + 1,
    0,
    $places
  ) filter (number is not null and $counted)) = count(number) as is_distinct
from bulk_line
group by all
