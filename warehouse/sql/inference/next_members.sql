-- grain: an affected article
-- question: which story is it in now, and where among its articles does it stand?
-- Undated articles come last, because nothing says that they were first. Clocks are brought together where all of a story
-- say how far they are from UTC; else they are taken for one.
CREATE OR REPLACE TEMP TABLE next_members AS
WITH timed AS (
    SELECT
        m.group_id,
        a.document_id,
        a.published_at,
        a.published_at - to_minutes(
            CASE
                WHEN count(a.published_at) OVER clocks = count(r.published_utc_offset) OVER clocks THEN r.published_utc_offset
                ELSE 0
            END
        ) AS told_at,
        d.path,
        r.words,
        len(r.key_terms) AS terms
    FROM group_members AS m
    INNER JOIN affected_articles AS a USING (id)
    INNER JOIN documents AS d USING (document_id)
    INNER JOIN articles AS r USING (document_id)
    WINDOW clocks AS (PARTITION BY m.group_id)
),

placed AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY group_id ORDER BY told_at NULLS LAST, document_id) AS place
    FROM timed
)

SELECT
    substr(sha256('story:' || first_value(document_id) OVER (PARTITION BY group_id ORDER BY place)), 1, 32) AS story_id,
    document_id,
    published_at,
    told_at,
    path,
    words,
    terms,
    place
FROM placed;
