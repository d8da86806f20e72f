-- grain: a story of an affected article, before or now, whose members are not the same
-- question: what has to be written again?
CREATE OR REPLACE TEMP TABLE changed_stories AS
WITH before AS (
    SELECT
        s.story_id,
        list(s.document_id ORDER BY s.document_id) AS members
    FROM story_articles AS s
    WHERE s.story_id IN (
        SELECT b.story_id
        FROM story_articles AS b
        INNER JOIN affected_articles AS a USING (document_id)
    )
    GROUP BY s.story_id
),

now AS (
    SELECT
        story_id,
        list(document_id ORDER BY document_id) AS members
    FROM next_members
    GROUP BY story_id
)

SELECT DISTINCT coalesce(b.story_id, n.story_id) AS story_id
FROM before AS b
FULL JOIN now AS n USING (story_id)
WHERE b.members IS DISTINCT FROM n.members;
