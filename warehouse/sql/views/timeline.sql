-- grain: an article, a claim or a mentioned day
-- question: what was published, said or happened on which day?
-- day: The day.
-- what: What is on it: an article was `published`, a claim was `said`, or the day is `spoken_of` in a claim.
-- text: The headline, or the speaker and the content of the claim.
-- standing: `fact` where the page gives the day, `inference` where it was concluded.
-- is_reprint: Whether its article repeats the text of an earlier one.
-- is_latest: Whether its page has not been read in a later version, under any path.
-- claim_id: The claim; null for an article.
CREATE OR REPLACE VIEW timeline AS
WITH entries AS (
    SELECT
        published_on AS day,
        'published' AS what,
        headline AS text,
        standing,
        document_id,
        NULL AS claim_id
    FROM article_days
    UNION ALL
    SELECT
        c.said_on AS day,
        'said' AS what,
        concat_ws(': ', c.speaker_name, c.content) AS text,
        CASE
            WHEN c.said_on_basis = 'page' THEN a.standing
            WHEN EXISTS (
                SELECT 1
                FROM claim_dates AS l
                INNER JOIN resolved_dates AS d USING (date_id)
                WHERE l.claim_id = c.claim_id AND l.role = 'said' AND d.standing = 'inference'
            ) THEN 'inference'
            ELSE 'fact'
        END AS standing,
        c.document_id,
        c.claim_id
    FROM told_claims AS c
    INNER JOIN article_days AS a USING (document_id)
    UNION ALL
    SELECT
        CAST(d.starts_at AS DATE) AS day,
        'spoken_of' AS what,
        c.content AS text,
        min(d.standing) AS standing,
        c.document_id,
        c.claim_id
    FROM claim_dates AS l
    INNER JOIN resolved_dates AS d USING (date_id)
    INNER JOIN told_claims AS c USING (claim_id)
    WHERE l.role = 'about' AND d.grain IN ('day', 'daypart', 'hour', 'minute', 'second') AND NOT is_rough(d.mod)
    GROUP BY ALL  -- a claim may name the day twice
)

SELECT
    e.day,
    e.what,
    e.text,
    e.standing,
    d.outlet,
    s.story_id,
    s.reprint_of IS NOT NULL AS is_reprint,
    d.is_latest,
    e.document_id,
    e.claim_id
FROM entries AS e
INNER JOIN article_days AS d USING (document_id)
LEFT JOIN story_articles AS s USING (document_id)
WHERE e.day IS NOT NULL
ORDER BY e.day, e.what, e.document_id, e.claim_id;
