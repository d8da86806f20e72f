-- grain: an article whose story may change
-- question: how far does what is new reach?
-- A story depends on nothing but the similarities that connect its members, so the new articles, those that lost one,
-- and whatever is connected with them is all there is to look at. Numbered by id, so that the order of arrival leaves no trace.
CREATE OR REPLACE TEMP TABLE affected_articles AS
WITH RECURSIVE links AS (
    SELECT document_a AS source, document_b AS target FROM article_similarities
    UNION ALL
    SELECT document_b AS source, document_a AS target FROM article_similarities
),

reached AS (
    SELECT document_id FROM new_articles
    UNION
    SELECT unnest([document_a, document_b]) AS document_id FROM lost_similarities
    UNION
    SELECT l.target AS document_id
    FROM reached AS r
    INNER JOIN links AS l ON r.document_id = l.source
)

SELECT
    CAST(row_number() OVER (ORDER BY r.document_id) AS INTEGER) AS id,
    r.document_id,
    a.published_at,
    CAST('0x' || r.document_id[:15] AS BIGINT) AS mark
FROM reached AS r
INNER JOIN articles AS a USING (document_id);
