-- Forgets which spellings are one name: what is usual depends on all pages.
DELETE FROM name_spellings;
