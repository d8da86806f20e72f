-- Whether a day is about the one that it says («قبل أسبوعين», «قبل نحو عشرة أيام»): none to date anything to.
CREATE OR REPLACE MACRO is_rough(mod) AS coalesce(mod IN ('APPROX', 'LESS_THAN', 'MORE_THAN'), FALSE);
