-- grain: a claim
-- question: which statements do most outlets carry?
SELECT
    sources,
    source AS told_by,
    also_in,
    speaker_name,
    content
FROM corroborated_claims
ORDER BY sources DESC, best_score DESC, claim_id;
