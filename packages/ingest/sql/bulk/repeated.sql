-- So do all lines of one key: what is said of one of them depends on the others.
insert into bulk_odd
select line
from bulk_cell
semi join (
  select figure_key
  from bulk_cell
  group by figure_key
  having count(*) > 1
) using (figure_key)
anti join bulk_odd using (line)
limit $limit
