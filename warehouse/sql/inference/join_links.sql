-- Adds up what the pairs of joined groups count for.
CREATE OR REPLACE TEMP TABLE group_links AS
WITH renamed AS (
    SELECT
        coalesce(a.group_a, l.group_a) AS a,
        coalesce(b.group_a, l.group_b) AS b,
        l.total
    FROM group_links AS l
    LEFT JOIN group_merges AS a ON l.group_a = a.group_b
    LEFT JOIN group_merges AS b ON l.group_b = b.group_b
)

SELECT
    least(a, b) AS group_a,
    greatest(a, b) AS group_b,
    sum(total) AS total
FROM renamed
WHERE a <> b
GROUP BY ALL;
