-- What is needed to read a line of some files, and where the header above it stands.
select
  load_id,
  sha256,
  encoding,
  delimiter,
  lines_total,
  submitter,
  (
    select list({'subject': decision.subject, 'value': decision.value})
    from decision
    where decision.load_id = load.load_id and decision.subject = 'quote'
  ) as decisions,
  (
    select list({'first': first_line, 'last': last_line} order by first_line)
    from load_line
    where load_line.load_id = load.load_id and kind = 'header'
  ) as headers
from load
where load_id in (select unnest($loads::varchar[]))
