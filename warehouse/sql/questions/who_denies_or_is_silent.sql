-- grain: a claim
-- question: what was denied, and who would not comment?
SELECT
    said_on,
    outlet,
    speaker_name,
    polarity,
    content
FROM told_claims
WHERE (polarity IN ('denied', 'no_comment') OR cue_class = 'deny') AND is_latest AND NOT is_reprint
ORDER BY said_on, claim_id;
