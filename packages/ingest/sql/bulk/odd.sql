-- The lines that go the way of those of small files: what is not plain, and the first figure of each measure, so that
-- what is decided about a measure is decided as ever.
create or replace temp table bulk_odd as
select line
from bulk_cell
where not plain
union
select min(line)
from bulk_cell
where plain and number is not null
group by indicator, unit
union
select unnest(from_json($ends::json, '["bigint"]'))
limit $limit
