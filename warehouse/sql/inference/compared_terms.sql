-- grain: a compared article and a telling term of it, its most frequent ones set aside
-- question: who shares what?
-- Terms are numbered from the rarest; any order gives the same pairs, this one the fewest to look at.
CREATE OR REPLACE TEMP TABLE compared_terms AS
WITH terms AS (
    SELECT
        id,
        day,
        is_new,
        len(telling_terms) - set_aside AS kept,
        unnest(telling_terms) AS term
    FROM compared_articles
),

numbered AS (
    SELECT
        term,
        CAST(row_number() OVER (ORDER BY count(*), term) AS INTEGER) AS term_id
    FROM terms
    GROUP BY term
),

kept AS (
    SELECT
        t.id,
        any_value(t.day) AS day,
        any_value(t.is_new) AS is_new,
        list_sort(list(n.term_id))[: any_value(t.kept)] AS term_ids
    FROM terms AS t
    INNER JOIN numbered AS n USING (term)
    GROUP BY t.id
)

SELECT
    id,
    day,
    is_new,
    unnest(term_ids) AS term_id
FROM kept;
