-- How many clauses of one story are held against each other: of each page as many, its first. Some millions of pairs.
CREATE OR REPLACE MACRO most_of_story() AS 3000;
