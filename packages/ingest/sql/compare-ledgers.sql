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
old_problem as (
  from problem_record
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
      (from old_problem except all from rebuilt.problem_record)
      union all
      (from rebuilt.problem_record except all from old_problem)
    )
  ) + (
    select count(*)
    from (
      (
        from mapping
        except all
        from rebuilt.mapping
      )
      union all
      (
        from rebuilt.mapping
        except all
        from mapping
      )
    )
  ) as differing
