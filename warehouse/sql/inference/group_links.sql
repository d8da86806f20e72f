-- grain: two groups with similar members
-- question: how much similarity is there between them, in millionths?
-- Whole numbers, because their sum does not depend on the order of adding.
CREATE OR REPLACE TEMP TABLE group_links AS
SELECT
    least(a.id, b.id) AS group_a,
    greatest(a.id, b.id) AS group_b,
    CAST(round(s.similarity * 1000000) AS BIGINT) AS total
FROM article_similarities AS s
INNER JOIN affected_articles AS a ON s.document_a = a.document_id
INNER JOIN affected_articles AS b ON s.document_b = b.document_id;
