-- grain: one row
-- question: Of how many pages is the outlet not known, and of how many is there one?
SELECT
    count(*) FILTER (outlet IS NULL) AS without_outlet,
    count(*) AS pages
FROM article_days
WHERE is_latest
