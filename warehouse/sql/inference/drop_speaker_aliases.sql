-- Forgets which names are one: what is usual depends on all pages.
DELETE FROM speaker_aliases;
