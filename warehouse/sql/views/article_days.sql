-- grain: an article
-- question: on which day was it published, and is that read off the page or inferred?
-- published_on: The day of publication, read off the page, given by the manifest, or inferred from its story.
-- basis: What that day stands on: `dateline`, `manifest` or `story`; null without a day.
-- standing: `fact` where page or manifest give it, `inference` where it was concluded; null where there is none.
-- evidence: What an inferred day was concluded from, as JSON.
-- published_at: Publication time as printed or as in the manifest; null where there is none.
-- is_latest: Whether its page has not been read in a later version, under any path.
CREATE OR REPLACE VIEW article_days AS
SELECT
    a.document_id,
    d.path,
    d.outlet,
    a.headline,
    a.published_at,
    coalesce(CAST(a.published_at AS DATE), p.published_on) AS published_on,
    coalesce(a.published_basis, p.basis) AS basis,
    CASE WHEN a.published_at IS NOT NULL THEN 'fact' WHEN p.published_on IS NOT NULL THEN 'inference' END AS standing,
    p.evidence,
    o.document_id IS NULL AS is_latest
FROM articles AS a
INNER JOIN documents AS d USING (document_id)
LEFT JOIN publication_dates AS p USING (document_id)
LEFT JOIN outdated_pages AS o USING (document_id);
