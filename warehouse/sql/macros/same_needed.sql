-- The cosine of two clauses' weighted terms from which they say the same. It takes the less the more else speaks for it: least
-- where they share a figure, less where one speaker says both, most where others speak, or on another day: these may say the
-- like of other things. Read by hand on clauses of two outlets: of 60 that one speaker says and that lie between .315 and .385
-- 46 are the same and 4 not; of 40 that share a figure and lie between .15 and what else is needed 36 are.
CREATE OR REPLACE MACRO same_needed(is_counted, is_one, is_apart) AS
    CASE WHEN is_counted THEN 0.20 WHEN is_apart THEN 0.535 WHEN is_one THEN 0.34 ELSE 0.385 END;
