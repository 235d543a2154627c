-- What a column of a file may hold, those of one plan together.
with targeted as (
  select
    target.indicator_id,
    arg_min(if($language = 'zh', short_name_zh, short_name_en), annex) as plan
  from target
  join plan using (plan_id)
  group by target.indicator_id
),
named as (
  select
    indicator_id as id,
    if($language = 'zh', name_zh, name_en) as name,
    unit,
    coalesce(plan, if($language = 'zh', group_zh, group_en), '') as topic,
    position
  from indicator
  left join targeted using (indicator_id)
)
select id, name, unit, topic
from named
order by topic = '', topic, position
