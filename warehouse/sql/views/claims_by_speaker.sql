-- grain: a claim with a known speaker
-- question: what did each speaker say, and when?
-- Persons are one by their personal name («الرئيس الأمريكي، دونالد ترامب» and «دونالد ترامب»), others by the name that their
-- page gives them.
-- published_at: When its page was published, as printed or as in the manifest.
-- is_latest: Whether its page has not been read in a later version, under any path.
CREATE OR REPLACE VIEW claims_by_speaker AS
SELECT
    speaker_group,
    speaker_key,
    speaker_name,
    speaker_person,
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
ORDER BY speaker_group, said_on, published_at, document_id, claim_id;
