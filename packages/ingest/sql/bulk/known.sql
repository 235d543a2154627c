-- Where something was known of a plain figure's key: what the file says beside it.
create or replace temp table bulk_known (line bigint, revises boolean, changes boolean)
