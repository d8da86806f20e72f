-- rule: claims.volume
-- grain: one row, the latest run, when most of a good number of articles gave no claim
-- message: Of the latest run's 20 or more articles more than half gave no claim.
-- remedy: Look at some of them with `khabar parse FILE`; the pages may be of a kind whose reporting words are not known.
-- level: warn
WITH latest AS (
    SELECT run_id
    FROM runs
    ORDER BY started_at DESC, run_id DESC
    LIMIT 1
),

counted AS (
    SELECT
        documents.run_id,
        count(*) AS articles,
        count_if(documents.document_id NOT IN (SELECT claims.document_id FROM claims)) AS without_claims
    FROM documents
    INNER JOIN latest USING (run_id)
    GROUP BY documents.run_id
)

SELECT
    run_id,
    articles,
    without_claims
FROM counted
WHERE articles >= 20 AND without_claims * 2 > articles
