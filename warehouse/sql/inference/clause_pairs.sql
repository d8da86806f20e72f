-- grain: two clauses of different documents of one story that share terms
-- question: how alike are they, and is either in the other?
CREATE OR REPLACE TEMP TABLE clause_pairs AS
WITH whole AS (
    SELECT
        id,
        any_value(document_id) AS document_id,
        sum(weight) AS weight
    FROM clause_terms
    GROUP BY id
),

shared AS (
    SELECT
        a.id AS clause_a,
        b.id AS clause_b,
        sum(a.weight) AS weight
    FROM clause_terms AS a
    INNER JOIN clause_terms AS b
        ON a.story_id = b.story_id AND a.term = b.term AND a.document_id < b.document_id
    GROUP BY a.id, b.id
)

SELECT
    s.clause_a,
    s.clause_b,
    CAST(s.weight / sqrt(CAST(a.weight AS DOUBLE) * b.weight) AS DOUBLE) AS score,
    CAST(s.weight / a.weight AS DOUBLE) AS a_in_b,
    CAST(s.weight / b.weight AS DOUBLE) AS b_in_a
FROM shared AS s
INNER JOIN whole AS a ON s.clause_a = a.id
INNER JOIN whole AS b ON s.clause_b = b.id
WHERE
    s.weight >= same_needed(TRUE, TRUE, FALSE) * sqrt(CAST(a.weight AS DOUBLE) * b.weight)
    OR s.weight >= contains_floor() * least(a.weight, b.weight)
QUALIFY
    row_number() OVER (PARTITION BY s.clause_a, b.document_id ORDER BY score DESC, s.clause_b) <= most_alike()
    AND row_number() OVER (PARTITION BY s.clause_b, a.document_id ORDER BY score DESC, s.clause_a) <= most_alike();
