-- What can be called in a query: the publication's own macros with their parameters, then DuckDB's functions.
select
  function_name as name,
  function_type as kind,
  any_value(parameters) filter (not internal) as parameters,
  any_value(comment) filter (not internal) as comment,
  internal
from duckdb_functions()
where regexp_full_match(function_name, '[a-z_][a-z0-9_]*')
  and not starts_with(function_name, '__')
  and function_type in ('scalar', 'aggregate', 'macro', 'table_macro')
group by all
order by internal, function_name
