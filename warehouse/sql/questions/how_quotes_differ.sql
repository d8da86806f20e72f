-- grain: two direct quotations of one speaker, in two outlets, that say the same in other words
-- question: which words of a speaker do outlets quote differently?
-- Neither is a part of the other. The least alike come first: translators differ, and so do editors.
SELECT
    a.speaker_name,
    a.outlet AS outlet_a,
    b.outlet AS outlet_b,
    a.content AS quoted_a,
    b.content AS quoted_b
FROM claim_pairs AS p
INNER JOIN told_claims AS a ON p.story_id = a.story_id AND p.claim_a = a.claim_id
INNER JOIN told_claims AS b ON p.story_id = b.story_id AND p.claim_b = b.claim_id
WHERE
    p.relation = 'same'
    AND a.kind = 'direct'
    AND b.kind = 'direct'
    AND a.speaker_group = b.speaker_group
    AND a.outlet <> b.outlet
    AND a.is_latest
    AND b.is_latest
    AND NOT contains(fold(a.content), fold(b.content))
    AND NOT contains(fold(b.content), fold(a.content))
ORDER BY p.score, p.claim_a, p.claim_b;
