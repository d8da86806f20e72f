-- grain: a claim
-- question: in stories that several outlets report, what does only one of them carry?
SELECT
    title,
    source,
    speaker_name,
    content
FROM single_source_claims
WHERE NOT is_disputed AND is_latest
ORDER BY title, source, claim_id;
