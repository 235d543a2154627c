-- The newest period end of a plan indicator known then; where nothing was, the publication's own default.
select
  coalesce(
    (
      select max(known.period_end)
      from target_observation_at($known_at::timestamp) as known
      join target using (indicator_id, area_id)
    ),
    default_as_of()
  ) as as_of
