-- The cosine from which one of two clauses denies the other, when one is negated: a negation often turns a part only.
CREATE OR REPLACE MACRO denial_floor() AS 0.70;
