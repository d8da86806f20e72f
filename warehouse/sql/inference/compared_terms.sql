-- grain: a compared article and a telling term of it, its most frequent ones set aside
-- question: who shares what?
-- Terms are numbered from the rarest; any order gives the same pairs, this one the fewest to look at.
CREATE OR REPLACE TEMP TABLE compared_terms AS
WITH places AS (
    SELECT
        id,
        day,
        is_new,
        batch,
        set_aside,
        unnest(key_terms) AS term,
        generate_subscripts(key_terms, 1) AS place
    FROM compared_articles
),

terms AS (
    SELECT
        p.id,
        p.day,
        p.is_new,
        p.batch,
        p.set_aside,
        p.term,
        place_weight(p.place) AS weight
    FROM places AS p
    ANTI JOIN crowded_terms AS c ON p.term = c.term AND p.day IS NOT DISTINCT FROM c.day
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
    t.batch,
    n.term_id,
    t.weight
FROM terms AS t
INNER JOIN numbered AS n USING (term)
QUALIFY sum(t.weight) OVER (PARTITION BY t.id ORDER BY n.term_id DESC) > t.set_aside;
