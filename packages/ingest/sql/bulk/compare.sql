insert into bulk_known
select
  line,
  latest.value is not null,
  latest.value is distinct from bulk_cell.value or latest.status <> $status
from bulk_cell
join bulk_latest using (figure_key)
anti join bulk_odd using (line)
where number is not null
