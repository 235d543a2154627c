-- The last purge, and what was published after it.
select subject
from event
where
  kind in ('purge', 'publication')
  and seq >= (select max(seq) from event where kind = 'purge')
