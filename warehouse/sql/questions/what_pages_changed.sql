-- grain: a headline or claim that a version of a page has and the one beside it in time has not
-- question: what did outlets change on pages after they had published them?
WITH changed AS (
    SELECT
        v.path,
        v.version,
        'added' AS change,
        v.document_id,
        v.earlier_id AS other_id
    FROM page_versions AS v
    WHERE v.earlier_id IS NOT NULL
    UNION ALL
    SELECT
        v.path,
        v.version,
        'dropped' AS change,
        v.earlier_id AS document_id,
        v.document_id AS other_id
    FROM page_versions AS v
    WHERE v.earlier_id IS NOT NULL
),

texts AS (
    SELECT
        document_id,
        'headline' AS what,
        NULL AS speaker_name,
        headline AS text
    FROM articles
    WHERE document_id IN (SELECT document_id FROM changed)
    UNION ALL
    SELECT
        document_id,
        'claim' AS what,
        speaker_name,
        content AS text
    FROM told_claims
    WHERE document_id IN (SELECT document_id FROM changed)
)

SELECT DISTINCT
    c.path,
    c.version,
    t.what,
    c.change,
    t.speaker_name,
    t.text
FROM changed AS c
INNER JOIN texts AS t USING (document_id)
WHERE
    t.text IS NOT NULL
    AND NOT EXISTS (
        SELECT 1
        FROM texts AS o
        WHERE
            o.document_id = c.other_id
            AND o.what = t.what
            AND fold(o.text) = fold(t.text)
            AND coalesce(speaker_key(o.speaker_name), '') = coalesce(speaker_key(t.speaker_name), '')
    )
ORDER BY c.path, c.version, t.what DESC, c.change DESC, t.text;
