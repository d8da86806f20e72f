-- Forgets similarities that do not count any more.
DELETE FROM article_similarities AS s
USING lost_similarities AS l
WHERE s.document_a = l.document_a AND s.document_b = l.document_b;
