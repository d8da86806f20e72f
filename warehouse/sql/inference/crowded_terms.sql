-- grain: a term, and a day (or none) that it is in a crowd of pages of
-- question: what shows no event, and since when?
-- All articles of a day that has new ones are here, and all undated ones, so the count is that of the whole warehouse and
-- leaves no trace of the order of arrival. Versions of one page count once: that it was saved often makes no crowd.
CREATE OR REPLACE TEMP TABLE crowded_terms AS
WITH terms AS (
    SELECT
        document_id,
        day,
        unnest(key_terms) AS term
    FROM articles_around
),

-- Counting articles is cheap, and tells of nearly all terms that they are in no crowd.
frequent AS MATERIALIZED (
    SELECT
        day,
        term
    FROM terms
    GROUP BY day, term
    HAVING count(*) > crowd()
)

SELECT
    f.day,
    f.term,
    count(DISTINCT a.path) FILTER (NOT a.is_new) <= crowd() AS is_since_now
FROM terms AS t
INNER JOIN frequent AS f ON t.term = f.term AND t.day IS NOT DISTINCT FROM f.day
INNER JOIN articles_around AS a USING (document_id)
GROUP BY f.day, f.term
HAVING count(DISTINCT a.path) > crowd();
