-- The cosine from which one of two clauses denies the other: a negation often turns a part only, so what one has more than the
-- other must be little; what somebody else denies by a verb («نفى», «كذّب») is denied as a whole, in whatever words. Read by
-- hand: of 18 such denials from .385 on 14 deny the other claim.
CREATE OR REPLACE MACRO denial_floor(is_refuted) AS CASE WHEN is_refuted THEN 0.385 ELSE 0.70 END;
