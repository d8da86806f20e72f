-- grain: a compared article and a key term of it, its most frequent ones set aside
-- question: who shares what?
-- Terms are numbered from the rarest; any order gives the same pairs, this one the fewest to look at.
CREATE OR REPLACE TEMP TABLE compared_terms AS
WITH terms AS (
    SELECT
        id,
        day,
        is_new,
        terms - set_aside AS kept,
        unnest(key_terms) AS term
    FROM compared_articles
),

numbered AS (
    SELECT
        term,
        CAST(row_number() OVER (ORDER BY count(*), term) AS INTEGER) AS term_id
    FROM terms
    GROUP BY term
)

SELECT
    t.id,
    t.day,
    t.is_new,
    n.term_id
FROM terms AS t
INNER JOIN numbered AS n USING (term)
QUALIFY row_number() OVER (PARTITION BY t.id ORDER BY n.term_id) <= t.kept;
