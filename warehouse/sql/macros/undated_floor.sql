-- The similarity from which two pages, one of them without a date, are kept as similar: nothing but their words can tell, so
-- more of them must agree than of two that appeared at once.
CREATE OR REPLACE MACRO undated_floor() AS 0.46;
