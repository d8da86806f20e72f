-- grain: a clause of a changed story that others can be held against
-- question: what does it say, who, when, how?
-- A reprint corroborates nothing, other headlines on the page belong to other stories, and where nobody commented
-- nothing was said. What a claim denies is its first clause. Of very long pages and stories the first clauses are compared.
CREATE OR REPLACE TEMP TABLE compared_clauses AS
WITH compared AS (
    SELECT
        s.story_id,
        s.document_id
    FROM story_articles AS s
    INNER JOIN stories AS y ON s.story_id = y.story_id AND y.articles > 1
    WHERE s.reprint_of IS NULL AND s.story_id IN (SELECT story_id FROM changed_stories)
),

placed AS (
    SELECT
        p.proposition_id,
        s.story_id,
        row_number() OVER (PARTITION BY p.document_id ORDER BY p.start, p.proposition_id) AS place
    FROM propositions AS p
    INNER JOIN compared AS s USING (document_id)
    INNER JOIN claims AS c USING (claim_id)
    WHERE c.zone <> 'related' AND c.polarity NOT IN ('open', 'no_comment')
),

held AS (
    SELECT
        proposition_id,
        story_id
    FROM placed
    WHERE place <= most_of_page()
    QUALIFY row_number() OVER (PARTITION BY story_id ORDER BY place, proposition_id) <= most_of_story()
),

days AS (
    SELECT
        d.date_id,
        d.document_id,
        d.start,
        d."end",
        d.type,
        d.rule,
        d.mod,
        CAST(coalesce(d.starts_at, r.starts_at) AS DATE) AS day
    FROM dates AS d
    SEMI JOIN compared USING (document_id)
    LEFT JOIN date_resolutions AS r USING (date_id)
    WHERE d.grain IN ('day', 'daypart', 'hour', 'minute', 'second') AND coalesce(d.starts_at, r.starts_at) IS NOT NULL
),

said AS (
    SELECT
        l.claim_id,
        min(d.day) AS day
    FROM claim_dates AS l
    INNER JOIN days AS d USING (date_id)
    WHERE l.role = 'said' AND NOT is_rough(d.mod)
    GROUP BY l.claim_id
),

-- Days that a clause names. What it calls today or tomorrow moves with the page and would conflict with itself.
told AS (
    SELECT
        p.proposition_id,
        list_distinct(list(d.day)) AS days,
        list_distinct(flatten(list(beside(p.text, d.start - p.start, d."end" - p.start)))) AS beside_days
    FROM days AS d
    INNER JOIN propositions AS p ON d.document_id = p.document_id AND p.start <= d.start AND d."end" <= p."end"
    WHERE d.type IN ('date', 'time') AND NOT regexp_matches(d.rule, 'today|tomorrow|yesterday|offset')
    GROUP BY p.proposition_id
),

spoken AS (
    SELECT
        p.*,
        s.story_id,
        c.polarity,
        c.speaker_name
    FROM propositions AS p
    INNER JOIN held AS s USING (proposition_id)
    INNER JOIN claims AS c USING (claim_id)
),

-- Each name and each stem is looked at once.
named AS (
    SELECT
        speaker_name,
        nullif(name_terms(speaker_key(speaker_name)), []) AS names
    FROM (SELECT DISTINCT speaker_name FROM spoken WHERE speaker_name IS NOT NULL) AS speakers
)

SELECT
    CAST(row_number() OVER (ORDER BY p.proposition_id) AS INTEGER) AS id,
    p.proposition_id,
    p.document_id,
    p.story_id,
    list_sort(list_distinct(list_transform(
        list_filter(p.terms, lambda t: NOT regexp_full_match(t, '\d+')), lambda t: loose_stem(t)
    ))) AS terms,
    p.numbers,
    list_filter(p.terms, lambda t: regexp_full_match(t, '\d+')) AS figures,
    p.ordinals,
    list_filter(p.places, lambda x: x LIKE 'city %') AS cities,
    fold(p.text) AS folded,
    t.days,
    t.beside_days,
    p.negated <> (p.ordinal = 0 AND p.polarity IN ('denied', 'negated')) AS is_denied,
    p.negations + CAST(p.ordinal = 0 AND p.polarity IN ('denied', 'negated') AS INTEGER) AS denials,
    p.ordinal = 0 AND p.polarity = 'denied' AS is_refusal,
    p.speaker_name,
    n.names,
    said.day AS said_on
FROM spoken AS p
LEFT JOIN named AS n ON p.speaker_name = n.speaker_name
LEFT JOIN told AS t USING (proposition_id)
LEFT JOIN said USING (claim_id);
