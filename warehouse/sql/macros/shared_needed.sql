-- How many terms two clauses must share at the least to say the same, unless nearly all of their terms are shared: two where
-- one speaker says them and they are close, or where they share a figure; else three.
CREATE OR REPLACE MACRO shared_needed(score, is_counted, is_one) AS
    CASE WHEN score >= 0.80 THEN 1 WHEN is_counted OR is_one AND score >= 0.45 THEN 2 ELSE 3 END;
