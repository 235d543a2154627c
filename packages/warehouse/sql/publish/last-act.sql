select hash
from event
where kind in ('load', 'withdrawal', 'purge', 'rebuild')
order by seq desc
limit 1
