-- grain: two clauses that conflict
-- question: where do outlets disagree, on what, and who says which?
-- differ_on: What the clauses differ on: `number`, `date`, `place` or `polarity`.
-- value_a: What the one has there.
-- value_b: What the other has there.
-- outlet_a: The outlet that carries the one.
-- outlet_b: The outlet that carries the other.
-- speaker_a: Who says the one, as far as is known.
-- speaker_b: Who says the other, as far as is known.
-- text_a: The one clause, as printed.
-- text_b: The other clause, as printed.
-- is_latest: Whether neither page has been read in a later version, which may have mended it.
CREATE OR REPLACE VIEW conflicts AS
SELECT
    c.story_id,
    s.title,
    c.detail AS differ_on,
    json_extract_string(c.evidence, '$.a') AS value_a,
    json_extract_string(c.evidence, '$.b') AS value_b,
    ta.outlet AS outlet_a,
    tb.outlet AS outlet_b,
    ta.speaker_name AS speaker_a,
    tb.speaker_name AS speaker_b,
    a.text AS text_a,
    b.text AS text_b,
    ta.is_latest AND tb.is_latest AS is_latest,
    c.score,
    a.claim_id AS claim_a,
    b.claim_id AS claim_b,
    a.document_id AS document_a,
    b.document_id AS document_b,
    c.proposition_a,
    c.proposition_b
FROM corroborations AS c
INNER JOIN stories AS s USING (story_id)
INNER JOIN propositions AS a ON c.proposition_a = a.proposition_id
INNER JOIN propositions AS b ON c.proposition_b = b.proposition_id
INNER JOIN told_claims AS ta ON a.claim_id = ta.claim_id
INNER JOIN told_claims AS tb ON b.claim_id = tb.claim_id
WHERE c.relation = 'conflicts';
