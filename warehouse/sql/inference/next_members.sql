-- grain: an affected article
-- question: which story is it in now, and where among its articles does it stand?
-- Undated articles come last, because nothing says that they were first.
CREATE OR REPLACE TEMP TABLE next_members AS
WITH placed AS (
    SELECT
        m.group_id,
        a.document_id,
        a.published_at,
        d.path,
        r.words,
        row_number() OVER (PARTITION BY m.group_id ORDER BY a.published_at NULLS LAST, a.document_id) AS place
    FROM group_members AS m
    INNER JOIN affected_articles AS a USING (id)
    INNER JOIN documents AS d USING (document_id)
    INNER JOIN articles AS r USING (document_id)
)

SELECT
    substr(sha256('story:' || first_value(document_id) OVER (PARTITION BY group_id ORDER BY place)), 1, 32) AS story_id,
    document_id,
    published_at,
    path,
    words,
    place
FROM placed;
