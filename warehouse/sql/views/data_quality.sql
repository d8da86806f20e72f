-- grain: a measure
-- question: how complete is what was read?
-- measure: What is counted.
-- rows: How many there are.
-- of_rows: Of how many.
-- share: `rows` of `of_rows`; watch it from run to run rather than against a bound.
CREATE OR REPLACE VIEW data_quality AS
WITH measures AS (
    SELECT
        'articles without a headline' AS measure,
        count(*) FILTER (headline IS NULL) AS n,
        count(*) AS of_n
    FROM articles
    UNION ALL
    SELECT
        'articles without a day on the page' AS measure,
        count(*) FILTER (published_at IS NULL) AS n,
        count(*) AS of_n
    FROM articles
    UNION ALL
    SELECT
        'articles without a day, read or inferred' AS measure,
        count(*) FILTER (published_on IS NULL) AS n,
        count(*) AS of_n
    FROM article_days
    UNION ALL
    SELECT
        'articles without an outlet' AS measure,
        count(*) FILTER (outlet IS NULL) AS n,
        count(*) AS of_n
    FROM article_days
    UNION ALL
    SELECT
        'articles without a claim' AS measure,
        count(*) FILTER (NOT EXISTS (FROM claims AS c WHERE c.document_id = a.document_id)) AS n,
        count(*) AS of_n
    FROM articles AS a
    UNION ALL
    SELECT
        'articles that no other reports' AS measure,
        count(*) FILTER (nearest_document_id IS NULL) AS n,
        count(*) AS of_n
    FROM story_articles
    UNION ALL
    SELECT
        'articles that repeat another' AS measure,
        count(*) FILTER (reprint_of IS NOT NULL) AS n,
        count(*) AS of_n
    FROM story_articles
    UNION ALL
    SELECT
        'claims without a speaker' AS measure,
        count(*) FILTER (speaker_name IS NULL) AS n,
        count(*) AS of_n
    FROM told_claims
    UNION ALL
    SELECT
        'claims without content' AS measure,
        count(*) FILTER (content IS NULL) AS n,
        count(*) AS of_n
    FROM told_claims
    UNION ALL
    SELECT
        'dates without an interval' AS measure,
        count(*) FILTER (starts_at IS NULL AND ends_at IS NULL) AS n,
        count(*) AS of_n
    FROM resolved_dates
    WHERE type IN ('date', 'time')
    UNION ALL
    SELECT
        'files refused' AS measure,
        count(*) FILTER (outcome = 'reject') AS n,
        count(*) AS of_n
    FROM files
)

SELECT
    measure,
    n AS rows,
    of_n AS of_rows,
    round(n / nullif(of_n, 0), 4) AS share
FROM measures;
