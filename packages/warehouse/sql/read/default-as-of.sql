-- The newest period end of a plan indicator known then; where nothing was, the publication's own
-- default.
select
  coalesce(
    (
      select max(known.period_end)
      from target_observation_at($known_at::timestamp) as known
      join target using (indicator_id, area_id)
    ),
    -- Before anything was known no day after it is the day of assessment.
    case
      when $known_at::timestamp = 'infinity' then default_as_of()
      else least(default_as_of(), $known_at::timestamp::date)
    end
  ) as as_of
