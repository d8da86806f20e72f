-- The cosine from which two clauses are about one thing, so that a number, day, place or denial in them can conflict; less for
-- a toll, since one story seldom has two. Read by hand: of 18 tolls told otherwise between the two 15 are one event's, one may be.
CREATE OR REPLACE MACRO conflict_floor(is_toll) AS CASE WHEN is_toll THEN 0.30 ELSE 0.50 END;
