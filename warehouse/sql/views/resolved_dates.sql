-- grain: a date
-- question: which interval is it, and is that read off its page or inferred?
-- zone: Part of the page.
-- text: The expression as printed.
-- starts_at: First instant of the half-open interval, read or inferred.
-- ends_at: First instant after it, read or inferred.
-- standing: `fact` where its page gives the interval, `inference` where the page's day was concluded first; null where
--   there is none.
-- evidence: What an inferred interval was concluded from, as JSON.
CREATE OR REPLACE VIEW resolved_dates AS
SELECT
    d.date_id,
    d.document_id,
    d.zone,
    d.text,
    d.type,
    d.value,
    d.mod,
    d.grain,
    coalesce(d.starts_at, r.starts_at) AS starts_at,
    coalesce(d.ends_at, r.ends_at) AS ends_at,
    CASE
        WHEN d.starts_at IS NOT NULL OR d.ends_at IS NOT NULL THEN 'fact'
        WHEN r.date_id IS NOT NULL THEN 'inference'
    END AS standing,
    r.evidence
FROM dates AS d
LEFT JOIN date_resolutions AS r USING (date_id);
