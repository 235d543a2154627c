-- What a publication holds before anything is derived.
select schema_name, table_name
from duckdb_tables()
where database_name = current_database() and not list_contains($derived, table_name)
