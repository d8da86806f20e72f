-- grain: a claim with a known speaker
-- question: what did each speaker say, and when?
-- Speakers are known by the name that their page gives them.
-- published_at: When its page was published, as printed or as in the manifest.
-- is_latest: Whether its page has not been read in a later version, under any path.
CREATE OR REPLACE VIEW claims_by_speaker AS
SELECT
    speaker_key,
    speaker_name,
    said_on,
    said_on_basis,
    published_at,
    outlet,
    source,
    via,
    medium,
    cue_class,
    kind,
    polarity,
    content,
    is_reprint,
    is_latest,
    claim_id,
    document_id,
    story_id
FROM told_claims
WHERE speaker_name IS NOT NULL
ORDER BY speaker_key, said_on, published_at, document_id, claim_id;
