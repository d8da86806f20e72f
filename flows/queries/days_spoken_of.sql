-- grain: one row per day
-- question: Which days are spoken of most, and in whose pages?
SELECT
    CAST(dates.starts_at AS DATE) AS day,
    count(*) AS mentions,
    count(DISTINCT dates.document_id) AS pages,
    string_agg(DISTINCT documents.outlet, '، ' ORDER BY documents.outlet) AS outlets
FROM dates
INNER JOIN documents USING (document_id)
WHERE dates.zone IN ('body', 'headline') AND dates.grain = 'day' AND dates.starts_at IS NOT NULL
GROUP BY day
ORDER BY pages DESC, mentions DESC, day DESC
LIMIT 4
