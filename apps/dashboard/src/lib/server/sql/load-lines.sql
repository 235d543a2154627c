-- What the lines of one file were taken for, within a window.
select first_line, last_line, class, kind
from load_line
where load_id = $load and last_line >= $first and first_line <= $last
order by first_line
