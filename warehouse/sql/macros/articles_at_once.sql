-- How many new articles are looked at in one batch, by the steps that take memory for each word, or for each two articles that
-- share one: a first load of 100,000 would need gigabytes.
CREATE OR REPLACE MACRO articles_at_once() AS 5000;
