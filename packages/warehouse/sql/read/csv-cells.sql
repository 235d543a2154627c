-- The relation `answer`, which the program names, as the text of its cells: instants in ISO 8601; for people
-- a text that a spreadsheet would take for a formula gets a quote before it. Numbers stay numbers, also as text.
select
  case typeof(columns(*))
    when 'VARCHAR' then if(
      $people
      and regexp_matches(columns(*)::varchar, '^[=+@\t\r＝＋－＠-]')
      and not regexp_full_match(columns(*)::varchar, '-?\d[\d,]*(\.\d+)?%?'),
      '''' || columns(*)::varchar,
      columns(*)::varchar
    )
    when 'TIMESTAMP' then replace(columns(*)::varchar, ' ', 'T') || 'Z'
    else columns(*)::varchar
  end
from answer
