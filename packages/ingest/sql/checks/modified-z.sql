-- How far a value lies out, by median and median absolute deviation, which an outlier does not move (Iglewicz and
-- Hoaglin); null where more than half of the values are the same.
create or replace temp macro modified_z(x, middle, deviation) as
  0.6745 * (x - middle) / nullif(deviation, 0)
