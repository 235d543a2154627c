select hash
from event
where kind in ('load', 'withdrawal', 'purge', 'mapping-withdrawal', 'rebuild')
order by seq desc
limit 1
