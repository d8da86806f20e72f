-- Whether two of `value noun` count the same thing, and no more than one in a hundred apart: large figures are rounded.
CREATE OR REPLACE MACRO counts_alike(x, y) AS
    substr(x, strpos(x, ' ')) = substr(y, strpos(y, ' '))
    AND abs(CAST(split_part(x, ' ', 1) AS DOUBLE) - CAST(split_part(y, ' ', 1) AS DOUBLE))
    <= greatest(CAST(split_part(x, ' ', 1) AS DOUBLE), CAST(split_part(y, ' ', 1) AS DOUBLE)) / 100;
