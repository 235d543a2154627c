-- Of the lines by which the reader of record tells a column of figures, how many hold something and how many a number.
select count(*) filter (number is not null or text is not null) as filled, count(number) as figures
from bulk_cell
where line > $sample_from and (line - 1 - $sample_from) % $sample_step = 0
