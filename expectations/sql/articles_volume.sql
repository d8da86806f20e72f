-- rule: articles.published_at.volume
-- grain: one row, the latest run, when most of a good number of articles have no publication time
-- message: Of the latest run's 20 or more articles more than half have no publication time.
-- remedy: Add published_at to the manifest, or a dateline layout; relative dates stay open without it.
-- level: warn
WITH latest AS (
    SELECT run_id
    FROM runs
    ORDER BY started_at DESC, run_id DESC
    LIMIT 1
)

SELECT
    documents.run_id,
    count(*) AS articles,
    count_if(articles.published_at IS NULL) AS undated
FROM articles
INNER JOIN documents USING (document_id)
INNER JOIN latest USING (run_id)
GROUP BY documents.run_id
HAVING count(*) >= 20 AND undated * 2 > count(*)
