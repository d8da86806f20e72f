-- The word for its kind that a body's folded name begins with: «وكالة» of «وكالة أنباء الساحل»; empty where there is none.
CREATE OR REPLACE MACRO body_kind(key) AS
    regexp_extract(key, '^' || any_of(kinds_of_bodies()) || ' \pL', 1);
