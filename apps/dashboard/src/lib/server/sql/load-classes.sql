-- What the lines of one file were taken for, counted, and where each kind first stands.
select class, kind, sum(last_line - first_line + 1)::integer as count, min(first_line) as line
from load_line
where load_id = $load
group by class, kind
order by case class when 'accepted' then 1 when 'quarantined' then 2 when 'no-data' then 3 else 4 end, line
