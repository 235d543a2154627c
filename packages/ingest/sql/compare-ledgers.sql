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
  ) as differing
