-- The `overlap` from which an article repeats another one's text.
CREATE OR REPLACE MACRO reprint_floor() AS 0.85;
