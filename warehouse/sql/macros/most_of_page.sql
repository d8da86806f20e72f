-- How many clauses of one page are held against others: the first. News has under a hundred; a transcript of thousands
-- would be held pair by pair against another one.
CREATE OR REPLACE MACRO most_of_page() AS 300;
