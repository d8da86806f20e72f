-- grain: a claim, told by whoever had it first of those that say the same
-- question: which statements do most outlets carry?
WITH both_ways AS (
    SELECT claim_a AS claim_id, claim_b AS other_id FROM claim_pairs WHERE relation = 'same'
    UNION ALL
    SELECT claim_b AS claim_id, claim_a AS other_id FROM claim_pairs WHERE relation = 'same'
),

ranked AS (
    SELECT
        c.*,
        row_number() OVER (ORDER BY c.sources DESC, s.told_at NULLS LAST, c.claim_id) AS place
    FROM corroborated_claims AS c
    INNER JOIN claims USING (claim_id)
    INNER JOIN story_articles AS s USING (document_id)
    WHERE c.is_latest
),

told_before AS (
    SELECT b.claim_id
    FROM both_ways AS b
    INNER JOIN ranked AS c USING (claim_id)
    INNER JOIN ranked AS o ON b.other_id = o.claim_id
    WHERE o.place < c.place
)

SELECT
    r.sources,
    r.source AS told_by,
    r.also_in,
    r.speaker_name,
    r.content
FROM ranked AS r
ANTI JOIN told_before USING (claim_id)
ORDER BY r.sources DESC, r.best_score DESC, r.claim_id;
