-- rule: publication_dates.undated
-- grain: one row per inferred day of a page that has a publication time of its own
-- message: A publication day is inferred only where the page gives none.
-- remedy: The inference wrote over a fact; nothing was published. Report the rows.
SELECT
    publication_dates.document_id,
    publication_dates.published_on,
    articles.published_at
FROM publication_dates
INNER JOIN articles USING (document_id)
WHERE articles.published_at IS NOT NULL
