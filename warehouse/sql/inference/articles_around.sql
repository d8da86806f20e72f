-- grain: an article that is new, or that a new one could share an event with
-- question: whom do the new articles meet?
-- Dated articles meet those of the days around them; an undated one meets all, and all meet it.
CREATE OR REPLACE TEMP TABLE articles_around AS
WITH days AS (
    SELECT DISTINCT n.day + CAST(o.days AS INTEGER) AS day
    FROM new_articles AS n
    CROSS JOIN range(-(story_hours() // 24), story_hours() // 24 + 1) AS o (days)
    WHERE n.day IS NOT NULL
)

SELECT
    a.document_id,
    a.published_at,
    a.published_utc_offset AS utc_offset,
    a.published_grain AS grain,
    CAST(a.published_at AS DATE) AS day,
    a.key_terms,
    d.path,
    d.fetched_at,
    n.document_id IS NOT NULL AS is_new,
    n.batch
FROM articles AS a
INNER JOIN documents AS d USING (document_id)
LEFT JOIN new_articles AS n USING (document_id)
WHERE
    len(a.key_terms) > 0
    AND (
        n.document_id IS NOT NULL
        OR a.published_at IS NULL
        OR CAST(a.published_at AS DATE) IN (SELECT days.day FROM days)
        OR EXISTS (SELECT 1 FROM new_articles WHERE new_articles.day IS NULL)
    );
