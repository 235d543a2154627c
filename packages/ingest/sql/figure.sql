-- A value as a message writes it: 100, not 100.0.
create or replace temp macro figure(value) as regexp_replace(value::varchar, '\.0$', '')
