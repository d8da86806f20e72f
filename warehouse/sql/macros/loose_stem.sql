-- A stem as clauses of one story are compared by it: without one letter before it that may be a preposition or the person of a
-- verb, and without an ending. «يلعب», «تلعب» and «لعب» are one, «بطرد» and «طرد». Three letters stay. Some words of a language
-- fall together so, of those of one story hardly any.
CREATE OR REPLACE MACRO loose_stem(stem) AS
    regexp_replace(regexp_replace(stem, '^(?:ال|[بليتنا])(\pL{3,})$', '\1'), '^(\pL{3,})[تيه]$', '\1');
