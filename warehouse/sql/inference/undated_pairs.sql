-- grain: two articles, one of them new and one of them undated
-- question: which may be alike, whenever they appeared?
-- A page cannot report what was published after it was saved; a day is left for the saver's time zone.
-- The first of `met_pairs`; those of dated articles are added batch by batch, because what they share would fill the memory.
CREATE OR REPLACE TEMP TABLE met_pairs AS
WITH shared AS (
    SELECT
        u.id AS a,
        t.id AS b,
        count(*) AS kept_terms,
        sum(u.weight * t.weight) AS kept_weight
    FROM compared_terms AS u
    INNER JOIN compared_terms AS t
        ON
            u.term_id = t.term_id
            AND u.id <> t.id
            AND (u.is_new OR t.is_new)
            AND (t.day IS NOT NULL OR u.id < t.id)
    WHERE u.day IS NULL
    GROUP BY u.id, t.id
),

met AS (
    SELECT
        s.*,
        a.terms AS terms_a,
        b.terms AS terms_b,
        CASE WHEN b.day IS NULL THEN least(a.crowded, b.crowded) ELSE a.crowded + b.crowded END AS crowded,
        greatest(a.set_aside, b.set_aside) AS set_aside
    FROM shared AS s
    INNER JOIN compared_articles AS a ON s.a = a.id
    INNER JOIN compared_articles AS b ON s.b = b.id
    WHERE b.day IS NULL OR a.fetched_at IS NULL OR b.day <= CAST(a.fetched_at AS DATE) + 1
)

SELECT
    a,
    b,
    CAST(NULL AS DOUBLE) AS hours_apart,
    CAST(undated_floor() AS DOUBLE) AS likeness_floor
FROM met
WHERE
    kept_weight >= kept_needed(weight_needed(undated_floor(), terms_a, terms_b), crowded, set_aside)
    AND kept_terms >= CASE WHEN crowded > 0 THEN telling_needed() ELSE 0 END;
