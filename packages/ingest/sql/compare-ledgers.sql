select
  (select count(*) from rebuilt.observation_vintage) as vintages,
  (
    select count(*)
    from (
      (
        from observation_vintage
        except all
        from rebuilt.observation_vintage
      )
      union all
      (
        from rebuilt.observation_vintage
        except all
        from observation_vintage
      )
    )
  ) + (
    select count(*)
    from (
      (
        from problem_record
        except all
        from rebuilt.problem_record
      )
      union all
      (
        from rebuilt.problem_record
        except all
        from problem_record
      )
    )
  ) as differing
