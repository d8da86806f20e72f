-- grain: a clause of a changed story that others can be held against
-- question: what does it say, who, when, how?
-- A reprint corroborates nothing, other headlines on the page belong to other stories, and where nobody commented
-- nothing was said.
CREATE OR REPLACE TEMP TABLE compared_clauses AS
WITH said AS (
    SELECT
        l.claim_id,
        min(CAST(coalesce(d.starts_at, r.starts_at) AS DATE)) AS day
    FROM claim_dates AS l
    INNER JOIN dates AS d USING (date_id)
    LEFT JOIN date_resolutions AS r USING (date_id)
    WHERE l.role = 'said' AND d.grain IN ('day', 'daypart', 'hour', 'minute', 'second')
    GROUP BY l.claim_id
),

-- Days that a clause names. What it calls today or tomorrow moves with the page and would conflict with itself.
told AS (
    SELECT
        p.proposition_id,
        list_distinct(list(CAST(coalesce(d.starts_at, r.starts_at) AS DATE))) AS days
    FROM propositions AS p
    INNER JOIN dates AS d ON p.document_id = d.document_id AND p.start <= d.start AND d.end <= p.end
    LEFT JOIN date_resolutions AS r USING (date_id)
    WHERE
        d.type IN ('date', 'time')
        AND d.grain IN ('day', 'daypart', 'hour', 'minute', 'second')
        AND NOT regexp_matches(d.rule, 'today|tomorrow|yesterday|offset')
        AND coalesce(d.starts_at, r.starts_at) IS NOT NULL
    GROUP BY p.proposition_id
)

SELECT
    CAST(row_number() OVER (ORDER BY p.proposition_id) AS INTEGER) AS id,
    p.proposition_id,
    p.document_id,
    s.story_id,
    list_sort(list_distinct(list_filter(p.terms, lambda t: NOT regexp_full_match(t, '\d+')))) AS terms,
    p.numbers,
    p.ordinals,
    list_filter(p.places, lambda x: x LIKE 'city %') AS cities,
    fold(p.text) AS folded,
    t.days,
    p.negated <> (c.polarity IN ('denied', 'negated')) AS is_denied,
    c.speaker_name,
    said.day AS said_on
FROM propositions AS p
INNER JOIN claims AS c USING (claim_id)
INNER JOIN story_articles AS s ON p.document_id = s.document_id
INNER JOIN stories AS y ON s.story_id = y.story_id AND y.articles > 1
LEFT JOIN told AS t USING (proposition_id)
LEFT JOIN said USING (claim_id)
WHERE
    s.story_id IN (SELECT story_id FROM changed_stories)
    AND s.reprint_of IS NULL
    AND c.zone <> 'related'
    AND c.polarity <> 'no_comment';
