-- grain: a claim
-- question: in stories that several outlets report, what does only one of them carry?
-- First come the stories that most report.
SELECT
    sources,
    title,
    source,
    speaker_name,
    content
FROM single_source_claims
WHERE NOT is_disputed AND is_latest
ORDER BY sources DESC, title, source, claim_id;
