-- grain: a claim and the first that told it before, in another outlet
-- question: which claims went from outlet to outlet, how fast, and who is said to have made them?
-- Hours are of one clock, as `told_at` of story_articles.
WITH both_ways AS (
    SELECT claim_a AS claim_id, claim_b AS other_id, score FROM claim_pairs WHERE relation <> 'conflicts'
    UNION ALL
    SELECT claim_b AS claim_id, claim_a AS other_id, score FROM claim_pairs WHERE relation <> 'conflicts'
),

told AS (
    SELECT
        c.claim_id,
        c.outlet,
        c.speaker_name,
        c.via,
        c.content,
        c.published_at,
        s.told_at
    FROM told_claims AS c
    INNER JOIN story_articles AS s USING (document_id)
    WHERE c.is_latest
)

SELECT
    f.outlet AS first_in,
    f.published_at AS first_at,
    t.outlet AS then_in,
    round(date_diff('minute', f.told_at, t.told_at) / 60, 1) AS hours_later,
    f.speaker_name AS first_said_by,
    t.speaker_name AS then_said_by,
    t.via,
    t.content
FROM both_ways AS b
INNER JOIN told AS t USING (claim_id)
INNER JOIN told AS f ON b.other_id = f.claim_id
WHERE t.outlet <> f.outlet AND t.told_at > f.told_at
QUALIFY row_number() OVER (PARTITION BY t.claim_id ORDER BY f.told_at, b.score DESC, f.claim_id) = 1
ORDER BY first_at, f.claim_id, hours_later, t.claim_id;
