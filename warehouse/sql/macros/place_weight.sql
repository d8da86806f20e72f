-- What a key term weighs by its place in the list: three among the first six (as many as a headline has), two to the twentieth
-- (the lead), then one. News says first what happened. NULL for no place.
CREATE OR REPLACE MACRO place_weight(place) AS CASE WHEN place > 20 THEN 1 WHEN place > 6 THEN 2 WHEN place > 0 THEN 3 END;
