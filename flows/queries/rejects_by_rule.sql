-- grain: one row per rule
-- question: What was refused, and why?
SELECT
    rule,
    count(*) AS rows,
    count(DISTINCT path) AS files,
    any_value(message ORDER BY path) AS message,
    min(path) AS example
FROM rejects
GROUP BY rule
ORDER BY rows DESC, rule
