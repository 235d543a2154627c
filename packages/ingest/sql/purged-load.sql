-- The loads that are purged, and those that are about to be.
create or replace temp table purged_load as
select load_id from purge
union
select unnest($purging::varchar[])
