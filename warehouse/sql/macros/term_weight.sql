-- Weight of a term that `having` of a story's `clauses` hold, in ten-thousandths. A story's own clauses tell what is said
-- all over in it; ten are added, so that two clauses alone are not told apart by what they share.
CREATE OR REPLACE MACRO term_weight(clauses, having_it) AS
    CAST(round(10000 * pow(ln((clauses + 10) / (having_it + 0.5)), 2)) AS BIGINT);
