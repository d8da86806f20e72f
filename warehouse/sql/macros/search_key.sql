-- A word as it is looked up: folded, without the article and what is written onto it («والأسد», «للأسد», «الاسد» → «اسد»).
CREATE OR REPLACE MACRO search_key(word) AS regexp_replace(fold(word), '^[وف]?(?:[بكل]?ال|لل)(\pL{2,})$', '\1');
