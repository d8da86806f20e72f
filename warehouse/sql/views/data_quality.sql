-- grain: a measure
-- question: how complete is what was read?
-- `share` is `rows` of `of_rows`; watch it from run to run rather than against a bound.
CREATE OR REPLACE VIEW data_quality AS
WITH measures AS (
    SELECT 'articles without a headline' AS measure, count(*) FILTER (headline IS NULL) AS n, count(*) AS of_n FROM articles
    UNION ALL
    SELECT 'articles without a day on the page', count(*) FILTER (published_at IS NULL), count(*) FROM articles
    UNION ALL
    SELECT 'articles without a day, read or inferred', count(*) FILTER (published_on IS NULL), count(*) FROM article_days
    UNION ALL
    SELECT 'articles without an outlet', count(*) FILTER (outlet IS NULL), count(*) FROM article_days
    UNION ALL
    SELECT 'articles without a claim', count(*) FILTER (NOT EXISTS (FROM claims AS c WHERE c.document_id = a.document_id)), count(*) FROM articles AS a
    UNION ALL
    SELECT 'articles that no other reports', count(*) FILTER (nearest_document_id IS NULL), count(*) FROM story_articles
    UNION ALL
    SELECT 'articles that repeat another', count(*) FILTER (reprint_of IS NOT NULL), count(*) FROM story_articles
    UNION ALL
    SELECT 'claims without a speaker', count(*) FILTER (speaker_name IS NULL), count(*) FROM told_claims
    UNION ALL
    SELECT 'claims without content', count(*) FILTER (content IS NULL), count(*) FROM told_claims
    UNION ALL
    SELECT 'dates without an interval', count(*) FILTER (starts_at IS NULL AND ends_at IS NULL), count(*) FROM resolved_dates WHERE type IN ('date', 'time')
    UNION ALL
    SELECT 'documents refused', count(*) FILTER (NOT EXISTS (FROM articles AS a WHERE a.document_id = d.document_id)), count(*) FROM documents AS d
)

SELECT
    measure,
    n AS rows,
    of_n AS of_rows,
    round(n / nullif(of_n, 0), 4) AS share
FROM measures;
