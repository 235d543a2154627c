insert into bulk_value
select
  $sequence,
  line,
  coalesce(enum_code(indicator)::integer, -1),
  coalesce(enum_code(unit)::integer, -1),
  coalesce(enum_code(area)::integer, -1),
  coalesce(enum_code(period)::integer, -1),
  number,
  decimals,
  coalesce(changes, true),
  coalesce(changes and revises, false)
from (select *, rowid - (select min(rowid) from bulk_line) + 2 as line from bulk_line)
anti join bulk_odd using (line)
left join bulk_known using (line)
where number is not null
