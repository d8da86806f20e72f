-- grain: two articles, one of them new, that may be alike
-- question: are they, and what does the pair count for?
-- Terms stand once in an article, so looking each of one list up in the other finds all that they share.
INSERT INTO article_similarities
WITH weighed AS (
    SELECT
        least(a.document_id, b.document_id) AS document_a,
        greatest(a.document_id, b.document_id) AS document_b,
        shared_weights(a.key_terms, b.key_terms) AS weights,
        a.terms AS terms_a,
        b.terms AS terms_b,
        p.hours_apart,
        p.likeness_floor
    FROM met_pairs AS p
    INNER JOIN compared_articles AS a ON p.a = a.id
    INNER JOIN compared_articles AS b ON p.b = b.id
),

alike AS (
    SELECT
        document_a,
        document_b,
        likeness(list_sum(weights), terms_a, terms_b) AS similarity,
        list_count(weights) AS shared_terms,
        hours_apart
    FROM weighed
    WHERE list_sum(weights) >= weight_needed(likeness_floor, terms_a, terms_b)
)

SELECT
    document_a,
    document_b,
    similarity,
    shared_terms,
    hours_apart,
    bond(similarity, hours_apart) AS bond
FROM alike;
