-- grain: two dated articles, one of them new
-- question: which may be alike, within the hours that an event is reported in?
-- Two clocks are brought together where both say how far they are from UTC; else they are taken for one.
CREATE OR REPLACE TEMP TABLE dated_pairs AS
WITH probes AS (
    SELECT
        t.id,
        t.term_id,
        t.day + CAST(o.days AS INTEGER) AS day
    FROM compared_terms AS t
    CROSS JOIN range(-(story_hours() // 24), story_hours() // 24 + 1) AS o (days)
    WHERE t.is_new AND t.day IS NOT NULL
),

shared AS (
    SELECT
        p.id AS a,
        t.id AS b,
        count(*) AS kept_terms
    FROM probes AS p
    INNER JOIN compared_terms AS t
        ON
            p.term_id = t.term_id
            AND p.day = t.day
            AND (p.id < t.id OR (p.id > t.id AND NOT t.is_new))
    GROUP BY p.id, t.id
)

SELECT
    s.a,
    s.b,
    edge_floor() AS likeness_floor
FROM shared AS s
INNER JOIN compared_articles AS a ON s.a = a.id
INNER JOIN compared_articles AS b ON s.b = b.id
WHERE
    s.kept_terms >= kept_needed(
        shared_needed(edge_floor(), a.terms, b.terms),
        CASE WHEN a.day IS NOT DISTINCT FROM b.day THEN least(a.crowded, b.crowded) ELSE a.crowded + b.crowded END,
        greatest(a.set_aside, b.set_aside)
    )
    AND abs(
        date_diff('second', a.published_at, b.published_at) - 60 * coalesce(b.utc_offset - a.utc_offset, 0)
    ) <= story_hours() * 3600;
