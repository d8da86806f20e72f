-- grain: a claim that no other source of its story carries, in a story that several report
-- question: what does only one say?
-- sources: How many sources report the story.
-- is_disputed: Whether another source says something else on the same matter.
-- is_latest: Whether its page has not been read in a later version, under any path.
CREATE OR REPLACE VIEW single_source_claims AS
WITH several AS (
    SELECT
        s.story_id,
        count(DISTINCT coalesce(a.outlet, a.path)) AS sources
    FROM story_articles AS s
    INNER JOIN article_days AS a USING (document_id)
    WHERE a.is_latest
    GROUP BY s.story_id
    HAVING sources > 1
),

disputed AS (
    SELECT claim_a AS claim_id FROM claim_pairs WHERE relation = 'conflicts'
    UNION
    SELECT claim_b AS claim_id FROM claim_pairs WHERE relation = 'conflicts'
)

SELECT
    c.claim_id,
    c.story_id,
    t.title,
    s.sources,
    c.source,
    c.speaker_name,
    c.said_on,
    c.content,
    d.claim_id IS NOT NULL AS is_disputed,
    c.is_latest
FROM told_claims AS c
INNER JOIN several AS s USING (story_id)
INNER JOIN stories AS t USING (story_id)
LEFT JOIN disputed AS d USING (claim_id)
ANTI JOIN corroborated_claims AS k USING (claim_id, story_id)
WHERE c.content IS NOT NULL AND c.polarity NOT IN ('open', 'no_comment') AND NOT c.is_reprint;
