-- Gives back the memory that the lines take, which is much.
drop table if exists bulk_line
