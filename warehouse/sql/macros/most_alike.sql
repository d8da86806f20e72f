-- How many clauses of another page one clause is paired with: those most like it. In news it is like five at most; on a
-- page that says one thing over and over each would be like all.
CREATE OR REPLACE MACRO most_alike() AS 20;
