-- grain: two articles, one of them new and one of them undated
-- question: which may be alike, whenever they appeared?
-- A page cannot report what was published after it was saved; a day is left for the saver's time zone.
CREATE OR REPLACE TEMP TABLE undated_pairs AS
WITH shared AS (
    SELECT
        u.id AS a,
        t.id AS b,
        count(*) AS kept_terms
    FROM compared_terms AS u
    INNER JOIN compared_terms AS t
        ON
            u.term_id = t.term_id
            AND u.id <> t.id
            AND (u.is_new OR t.is_new)
            AND (t.day IS NOT NULL OR u.id < t.id)
    WHERE u.day IS NULL
    GROUP BY u.id, t.id
)

SELECT
    s.a,
    s.b,
    undated_floor() AS likeness_floor
FROM shared AS s
INNER JOIN compared_articles AS a ON s.a = a.id
INNER JOIN compared_articles AS b ON s.b = b.id
WHERE
    s.kept_terms >= kept_needed(
        shared_needed(undated_floor(), a.terms, b.terms),
        CASE WHEN a.day IS NOT DISTINCT FROM b.day THEN least(a.crowded, b.crowded) ELSE a.crowded + b.crowded END,
        greatest(a.set_aside, b.set_aside)
    )
    AND (b.day IS NULL OR a.fetched_at IS NULL OR b.day <= CAST(a.fetched_at AS DATE) + 1);
