-- grain: a term of a compared clause
-- question: how much does it tell in its story?
CREATE OR REPLACE TEMP TABLE clause_terms AS
WITH terms AS (
    SELECT
        id,
        story_id,
        document_id,
        unnest(terms) AS term
    FROM compared_clauses
),

clauses AS (
    SELECT
        story_id,
        count(*) AS clauses
    FROM compared_clauses
    GROUP BY story_id
),

weights AS (
    SELECT
        t.story_id,
        t.term,
        term_weight(any_value(c.clauses), count(*)) AS weight
    FROM terms AS t
    INNER JOIN clauses AS c USING (story_id)
    GROUP BY t.story_id, t.term
)

SELECT
    t.id,
    t.story_id,
    t.document_id,
    t.term,
    w.weight
FROM terms AS t
INNER JOIN weights AS w USING (story_id, term);
