-- Which named projects stand under which clause, as officials cite it: annex-3/二/(三)/6 is 附件3 二(三)6.
select
  project_id,
  if($language = 'zh', name_zh, name_en) as name,
  project.reference as clauses,
  replace(regexp_replace(clause_id, '^annex-(\d+)/', '附件\1 '), '/', '') as reference
from project_clause
join project using (project_id)
order by project_id
