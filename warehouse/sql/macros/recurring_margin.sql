-- How much more like its best match an undated article must be than like anything of other days: markets, tables and
-- weather are much the same every day, and tell no day.
CREATE OR REPLACE MACRO recurring_margin() AS 0.10;
