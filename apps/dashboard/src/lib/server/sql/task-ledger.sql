-- The task ledger: every task, safeguard and milestone with where it stands, or one of them.
select
  ledger.* exclude (as_of, title_zh, title_en, open_parties_zh, open_parties_en),
  if($language = 'zh', ledger.title_zh, ledger.title_en) as title,
  if($language = 'en', coalesce(open_parties_en, open_parties_zh), open_parties_zh) as open_parties,
  if($language = 'zh', plan.short_name_zh, plan.short_name_en) as plan,
  plan.annex,
  coalesce(ledger.due < plan.issued, false) as past_when_issued
from task_ledger_at($as_of::date, $known_at) as ledger
join plan using (plan_id)
where $id::varchar is null or item_id = $id
order by plan.annex, kind = 'milestone', position
