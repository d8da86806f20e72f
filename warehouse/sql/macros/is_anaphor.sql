-- Whether a folded name only tells what kind of body was named before: «الوكالة», «الصحيفة».
CREATE OR REPLACE MACRO is_anaphor(key) AS
    regexp_matches(key, '^ال' || any_of(kinds_of_bodies()) || '$');
