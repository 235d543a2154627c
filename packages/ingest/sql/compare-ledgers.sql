-- What the ledger made anew says otherwise, but for what loads now purged spoke of.
with spoken as (
  select distinct indicator_id, area_id, period_start, period_end, demonstration
  from said
  semi join purged_load using (load_id)
),
old_vintage as (
  from vintage
  anti join spoken using (indicator_id, area_id, period_start, period_end, demonstration)
),
new_vintage as (
  from rebuilt.vintage
  anti join spoken using (indicator_id, area_id, period_start, period_end, demonstration)
),
-- Where a purged load was the first to say something, the next that said so now is.
spoken_progress as (
  select distinct task_id, period_start, period_end, demonstration
  from task_progress
  semi join purged_load using (load_id)
),
old_progress as (
  from task_progress
  anti join spoken_progress using (task_id, period_start, period_end, demonstration)
),
new_progress as (
  from rebuilt.task_progress
  anti join spoken_progress using (task_id, period_start, period_end, demonstration)
),
old_problem as (
  from problem_record
  anti join purged_load using (load_id)
),
old_declaration as (
  from declaration
  anti join purged_load using (load_id)
),
-- How many of its values were new depends on the loads before it, and of that the vintages tell.
old_load as (
  select load_id, outcome, columns('(lines|cells)_.*')
  from load
  anti join purged_load using (load_id)
),
new_load as (
  select load_id, outcome, columns('(lines|cells)_.*')
  from rebuilt.load
  anti join purged_load using (load_id)
)
select
  (select count(*) from rebuilt.vintage) as vintages,
  (
    select count(*)
    from (
      (from old_vintage except all from new_vintage)
      union all
      (from new_vintage except all from old_vintage)
    )
  ) + (
    select count(*)
    from (
      (from old_progress except all from new_progress)
      union all
      (from new_progress except all from old_progress)
    )
  ) + (
    select count(*)
    from (
      (from old_problem except all from rebuilt.problem_record)
      union all
      (from rebuilt.problem_record except all from old_problem)
    )
  ) + (
    select count(*)
    from (
      (from old_declaration except all from rebuilt.declaration)
      union all
      (from rebuilt.declaration except all from old_declaration)
    )
  ) + (
    select count(*)
    from (
      (from old_load except all from new_load)
      union all
      (from new_load except all from old_load)
    )
  ) + (
    select count(*)
    from (
      (from mapping except all from rebuilt.mapping)
      union all
      (from rebuilt.mapping except all from mapping)
    )
  ) as differing
