-- The share of a clause's weight that another must hold to contain it.
CREATE OR REPLACE MACRO contains_floor() AS 0.80;
