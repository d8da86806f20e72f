-- How many pages of one day, or without a date, may have a term and still be told apart by it. What more of them share
-- comes from a template that they are made of, or from all of the day's news, and shows no event.
CREATE OR REPLACE MACRO crowd() AS 500;
