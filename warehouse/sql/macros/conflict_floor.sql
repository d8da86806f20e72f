-- The cosine from which two clauses are about one thing, so that a number, day, place or denial in them can conflict.
CREATE OR REPLACE MACRO conflict_floor() AS 0.50;
