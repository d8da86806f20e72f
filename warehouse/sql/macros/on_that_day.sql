-- Whether an interval, given as hours from a day's midnight (`18/24`), begins on that day and is no longer than it.
CREATE OR REPLACE MACRO on_that_day(hours) AS
    CAST(split_part(hours, '/', 1) AS INTEGER) BETWEEN 0 AND 23
    AND CAST(split_part(hours, '/', 2) AS INTEGER) - CAST(split_part(hours, '/', 1) AS INTEGER) <= 24;
