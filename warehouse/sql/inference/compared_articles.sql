-- grain: an article around the new ones
-- question: which of its terms can tell it apart, and how much of their weight need not be looked at?
-- Where there are crowds nothing is set aside: two articles may share all that they need but three terms in them.
CREATE OR REPLACE TEMP TABLE compared_articles AS
WITH crowds AS (
    SELECT
        day,
        list(term) AS terms,
        list(term) FILTER (is_since_now) AS since_now
    FROM crowded_terms
    GROUP BY day
),

told AS (
    SELECT
        a.document_id,
        list_filter(a.key_terms, lambda t: NOT list_contains(c.terms, t)) AS telling_terms,
        NOT a.is_new AND list_has_any(a.key_terms, c.since_now) AS is_thinned
    FROM articles_around AS a
    INNER JOIN crowds AS c ON a.day IS NOT DISTINCT FROM c.day
)

SELECT
    CAST(row_number() OVER (ORDER BY a.document_id) AS INTEGER) AS id,
    a.document_id,
    a.published_at,
    a.utc_offset,
    a.grain,
    a.day,
    a.fetched_at,
    a.key_terms,
    coalesce(t.telling_terms, a.key_terms) AS telling_terms,
    len(a.key_terms) AS terms,
    coalesce(list_sum(list_transform(
        a.key_terms, lambda x, place: CASE WHEN NOT list_contains(t.telling_terms, x) THEN place_weight(place) END
    )), 0) AS crowded,
    CASE WHEN EXISTS (FROM crowded_terms) THEN 0 ELSE set_aside(len(a.key_terms)) END AS set_aside,
    a.is_new,
    a.batch,
    coalesce(t.is_thinned, FALSE) AS is_thinned
FROM articles_around AS a
LEFT JOIN told AS t USING (document_id);
