-- grain: a claim and the first that told it before, in another outlet
-- question: which claims went from outlet to outlet, how fast, and who is said to have made them?
WITH both_ways AS (
    SELECT claim_a AS claim_id, claim_b AS other_id, score FROM claim_pairs WHERE relation <> 'conflicts'
    UNION ALL
    SELECT claim_b AS claim_id, claim_a AS other_id, score FROM claim_pairs WHERE relation <> 'conflicts'
)

SELECT
    f.outlet AS first_in,
    f.published_at AS first_at,
    t.outlet AS then_in,
    round(date_diff('minute', f.published_at, t.published_at) / 60, 1) AS hours_later,
    f.speaker_name AS first_said_by,
    t.speaker_name AS then_said_by,
    t.via,
    t.content
FROM both_ways AS b
INNER JOIN told_claims AS t USING (claim_id)
INNER JOIN told_claims AS f ON b.other_id = f.claim_id
WHERE t.outlet <> f.outlet AND f.published_at < t.published_at AND t.is_latest AND f.is_latest
QUALIFY row_number() OVER (PARTITION BY t.claim_id ORDER BY f.published_at, b.score DESC, f.claim_id) = 1
ORDER BY first_at, f.claim_id, hours_later, t.claim_id;
