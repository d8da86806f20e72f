-- grain: an affected article
-- question: which group is it in?
-- At first each is its own.
CREATE OR REPLACE TEMP TABLE group_members AS
SELECT
    id,
    id AS group_id
FROM affected_articles;
