-- Which departments sent the values of some series, which are named by two lists of one length; for a computed value,
-- who sent its numerator.
select if($language = 'zh', department.name_zh, department.name_en) as name
from observation_at($known_at::timestamp) as known
semi join (
  select unnest($indicators::varchar[]) as indicator_id, unnest($areas::varchar[]) as area_id
) as wanted using (indicator_id, area_id)
left join numerator_load as part
  using (indicator_id, area_id, period_start, period_end, demonstration, recorded_at)
join load on load.load_id = coalesce(known.load_id, part.load_id)
join department using (department_id)
where known.period_end <= $as_of::date
group by all
order by name
