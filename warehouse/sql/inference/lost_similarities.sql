-- grain: two articles that were alike until what they share became crowded
-- question: which similarities would not be found any more?
CREATE OR REPLACE TEMP TABLE lost_similarities AS
SELECT
    s.document_a,
    s.document_b
FROM article_similarities AS s
INNER JOIN compared_articles AS a ON s.document_a = a.document_id
INNER JOIN compared_articles AS b ON s.document_b = b.document_id
WHERE
    (a.is_thinned OR b.is_thinned)
    AND len(list_filter(a.telling_terms, lambda t: list_contains(b.telling_terms, t))) < telling_needed();
