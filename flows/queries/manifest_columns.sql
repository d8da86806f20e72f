-- grain: one row per document, in the order in which they were read
-- question: What did the manifest say of each page when it was read?
SELECT
    documents.path,
    documents.document_id,
    documents.outlet,
    documents.url,
    CASE WHEN articles.published_basis = 'manifest' THEN articles.published_at END AS published_at,
    CASE WHEN articles.published_basis = 'manifest' THEN articles.published_utc_offset END AS published_utc_offset,
    documents.fetched_at,
    documents.fetched_utc_offset
FROM documents
LEFT JOIN articles USING (document_id)
ORDER BY documents.first_seen_at, documents.run_id
