-- grain: two dated articles, one of them new and of one batch (the parameter)
-- question: which may be alike, within the hours that an event is reported in?
-- Two clocks are brought together where both say how far they are from UTC; else they are taken for one. Where a page says no
-- more than its day, days are counted.
INSERT INTO met_pairs
WITH probes AS (
    SELECT
        t.id,
        t.term_id,
        t.weight,
        t.day + CAST(o.days AS INTEGER) AS day
    FROM compared_terms AS t
    CROSS JOIN range(-(story_hours() // 24), story_hours() // 24 + 1) AS o (days)
    WHERE t.batch = ? AND t.day IS NOT NULL
),

shared AS (
    SELECT
        p.id AS a,
        t.id AS b,
        count(*) AS kept_terms,
        sum(p.weight * t.weight) AS kept_weight
    FROM probes AS p
    INNER JOIN compared_terms AS t
        ON
            p.term_id = t.term_id
            AND p.day = t.day
            AND (p.id < t.id OR (p.id > t.id AND NOT t.is_new))
    GROUP BY p.id, t.id
),

timed AS (
    SELECT
        s.*,
        a.terms AS terms_a,
        b.terms AS terms_b,
        CASE WHEN a.day = b.day THEN least(a.crowded, b.crowded) ELSE a.crowded + b.crowded END AS crowded,
        greatest(a.set_aside, b.set_aside) AS set_aside,
        abs(
            date_diff('second', a.published_at, b.published_at) - 60 * coalesce(b.utc_offset - a.utc_offset, 0)
        ) / 3600 AS hours,
        CASE WHEN 'day' IN (a.grain, b.grain) THEN 24 * abs(b.day - a.day) END AS whole_days
    FROM shared AS s
    INNER JOIN compared_articles AS a ON s.a = a.id
    INNER JOIN compared_articles AS b ON s.b = b.id
)

SELECT
    a,
    b,
    coalesce(whole_days, hours) AS hours_apart,
    kept_likeness(coalesce(whole_days, hours)) AS likeness_floor
FROM timed
WHERE
    hours <= story_hours()
    AND kept_weight >= kept_needed(weight_needed(kept_likeness(coalesce(whole_days, hours)), terms_a, terms_b), crowded, set_aside)
    AND kept_terms >= CASE WHEN crowded > 0 THEN telling_needed() ELSE 0 END;
