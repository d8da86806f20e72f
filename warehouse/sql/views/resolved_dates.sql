-- grain: a date
-- question: which interval is it, and is that read off its page or inferred?
CREATE OR REPLACE VIEW resolved_dates AS
SELECT
    d.date_id,
    d.document_id,
    d.zone,
    d.text,
    d.type,
    d.value,
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
