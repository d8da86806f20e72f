-- Forgets which pages have a later version: a file may have been put back.
DELETE FROM outdated_pages;
