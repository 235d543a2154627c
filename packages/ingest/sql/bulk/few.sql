-- The lines that go the way of those of small files, where all are plain.
create or replace temp table bulk_odd as
select distinct unnest(from_json($lines::json, '["bigint"]')) as line
