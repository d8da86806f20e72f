-- Whether two lists of `value noun` share a figure that tells: ten and more of the same. Two reports of one event that have it
-- in common speak of one thing, in whatever words.
CREATE OR REPLACE MACRO counted_together(one, other) AS
    len(list_filter(list_intersect(one, other), lambda x: CAST(split_part(x, ' ', 1) AS DOUBLE) >= 10)) > 0;
