-- What is different in the task ledger from the end of the month before, most pressing first.
with now as (
  from task_ledger_at($as_of::date, $known_at)
),
earlier as (
  from task_ledger_at((date_trunc('month', $as_of::date) - interval 1 day)::date, $known_at)
),
compared as (
  select
    now.*,
    earlier.progress as earlier_progress,
    [
      if(now.standing = '逾期' and earlier.standing <> '逾期', 'overdue', null),
      if(now.problem is not null and earlier.problem is null, 'problem', null),
      if(earlier.standing = '已办结' and now.standing <> '已办结', 'reopened', null),
      if(now.standing = '已办结' and earlier.standing <> '已办结', 'done', null),
      if(now.standing = '临期' and earlier.standing <> '临期', 'soon', null),
      if(now.problem is null and earlier.problem is not null, 'solved', null),
      if(now.progress < earlier.progress, 'fell', null),
      if(
        now.progress > earlier.progress
        and (now.standing = '已办结') = (earlier.standing = '已办结'),
        'rose',
        null
      )
    ] as kinds
  from now
  join earlier using (item_id)
),
change as (
  select * exclude (kind, kinds), kind as item_kind, unnest(kinds) as kind
  from compared
)
select
  item_id as id,
  change.kind,
  if($language = 'zh', title_zh, title_en) as title,
  due,
  earlier_progress,
  progress,
  problem
from change
join plan using (plan_id)
where change.kind is not null
order by
  list_position(
    ['overdue', 'reopened', 'problem', 'fell', 'done', 'soon', 'solved', 'rose'],
    change.kind
  ),
  annex,
  item_kind = 'milestone',
  position
