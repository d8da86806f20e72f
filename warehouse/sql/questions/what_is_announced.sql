-- grain: a claim and a later day that it speaks of
-- question: what is said to happen, until when, and who says so?
SELECT
    CAST(d.starts_at AS DATE) AS due,
    d.text AS as_printed,
    c.said_on,
    c.outlet,
    c.speaker_name,
    c.content
FROM claim_dates AS l
INNER JOIN resolved_dates AS d USING (date_id)
INNER JOIN told_claims AS c USING (claim_id)
WHERE l.role = 'about' AND c.is_latest AND NOT c.is_reprint AND CAST(d.starts_at AS DATE) > c.said_on
ORDER BY due, c.said_on, c.claim_id, d.date_id;
