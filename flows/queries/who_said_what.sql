-- grain: one row per claim
-- question: Who said what, and when was it published?
SELECT
    articles.published_at AS published,
    documents.outlet,
    coalesce(claims.speaker_name, claims.speaker) AS speaker,
    claims.cue,
    claims.content AS statement
FROM claims
INNER JOIN articles USING (document_id)
INNER JOIN documents USING (document_id)
WHERE
    claims.zone = 'body'
    AND claims.parent_id IS NULL
    AND claims.content IS NOT NULL
    AND claims.speaker_basis IN ('explicit', 'coreference')
ORDER BY articles.published_at DESC NULLS LAST, claims.document_id, claims.ordinal
LIMIT 4
