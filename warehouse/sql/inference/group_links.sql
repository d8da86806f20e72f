-- grain: two groups with similar members
-- question: how much do their pairs count for together, in millionths?
-- Whole numbers, because their sum does not depend on the order of adding. An undated article counts as like the articles
-- around its best match, and like none where articles of other days are nearly as much like it.
CREATE OR REPLACE TEMP TABLE group_links AS
WITH links AS (
    SELECT
        a.id AS a,
        b.id AS b,
        CAST(a.published_at AS DATE) AS day_a,
        CAST(b.published_at AS DATE) AS day_b,
        s.bond
    FROM article_similarities AS s
    INNER JOIN affected_articles AS a ON s.document_a = a.document_id
    INNER JOIN affected_articles AS b ON s.document_b = b.document_id
),

half_dated AS (
    SELECT a AS undated, b AS dated, day_b AS day, bond FROM links WHERE day_a IS NULL AND day_b IS NOT NULL
    UNION ALL
    SELECT b AS undated, a AS dated, day_a AS day, bond FROM links WHERE day_b IS NULL AND day_a IS NOT NULL
),

best AS (
    SELECT
        undated,
        day,
        bond
    FROM half_dated
    QUALIFY row_number() OVER (PARTITION BY undated ORDER BY bond DESC, dated) = 1
),

told_apart AS (
    SELECT
        b.undated,
        b.day
    FROM best AS b
    INNER JOIN half_dated AS h USING (undated)
    GROUP BY b.undated, b.day, b.bond
    HAVING
        coalesce(max(h.bond) FILTER (abs(h.day - b.day) * 24 > story_hours()), 0)
        <= b.bond - recurring_margin()
)

SELECT
    least(l.a, l.b) AS group_a,
    greatest(l.a, l.b) AS group_b,
    CAST(round(l.bond * 1000000) AS BIGINT) AS total
FROM links AS l
LEFT JOIN told_apart AS a ON l.a = a.undated
LEFT JOIN told_apart AS b ON l.b = b.undated
WHERE
    (l.day_a IS NULL) = (l.day_b IS NULL)
    OR abs(a.day - l.day_b) * 24 <= story_hours()
    OR abs(b.day - l.day_a) * 24 <= story_hours();
