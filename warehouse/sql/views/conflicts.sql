-- grain: two clauses that conflict
-- question: where do outlets disagree, or pages of one, on what, and who says which?
-- differ_on: What the clauses differ on: `number`, `date`, `place` or `polarity`.
-- value_a: What the one has there: figures with what they count as printed (of a toll «قتيل» or «جريح»), days, a city, or whether it denies.
-- value_b: What the other has there.
-- outlet_a: The outlet that carries the one.
-- outlet_b: The outlet that carries the other.
-- is_same_outlet: Whether one outlet says both, on two pages of its own: a report that it went on with or mended.
-- speaker_a: Who says the one, as far as is known.
-- speaker_b: Who says the other, as far as is known.
-- text_a: The one clause, as printed.
-- text_b: The other clause, as printed.
-- hours_apart: Hours from the page of the one to the page of the other; negative where the other was first.
-- may_be_update: Whether the later page counts more of the same: a toll that has risen, more often than a contradiction.
-- is_latest: Whether neither page has been read in a later version, which may have mended it.
CREATE OR REPLACE VIEW conflicts AS
WITH held AS (
    SELECT
        c.*,
        c.evidence -> '$.a' AS held_a,
        c.evidence -> '$.b' AS held_b,
        a.claim_id AS claim_a,
        b.claim_id AS claim_b,
        a.document_id AS document_a,
        b.document_id AS document_b,
        a.text AS text_a,
        b.text AS text_b,
        round(date_diff('minute', pa.told_at, pb.told_at) / 60, 1) AS hours_apart
    FROM corroborations AS c
    INNER JOIN propositions AS a ON c.proposition_a = a.proposition_id
    INNER JOIN propositions AS b ON c.proposition_b = b.proposition_id
    INNER JOIN story_articles AS pa ON a.document_id = pa.document_id
    INNER JOIN story_articles AS pb ON b.document_id = pb.document_id
    WHERE c.relation = 'conflicts'
)

SELECT
    c.story_id,
    s.title,
    c.detail AS differ_on,
    told_value(c.detail, c.held_a, c.text_a) AS value_a,
    told_value(c.detail, c.held_b, c.text_b) AS value_b,
    ta.outlet AS outlet_a,
    tb.outlet AS outlet_b,
    coalesce(ta.outlet = tb.outlet, FALSE) AS is_same_outlet,
    ca.speaker_name AS speaker_a,
    cb.speaker_name AS speaker_b,
    c.text_a,
    c.text_b,
    c.hours_apart,
    c.detail = 'number'
    AND coalesce(
        sign(largest_figure(c.held_b) - largest_figure(c.held_a)) = sign(c.hours_apart) AND c.hours_apart <> 0, FALSE
    ) AS may_be_update,
    ta.is_latest AND tb.is_latest AS is_latest,
    c.score,
    c.claim_a,
    c.claim_b,
    c.document_a,
    c.document_b,
    c.proposition_a,
    c.proposition_b
FROM held AS c
INNER JOIN stories AS s USING (story_id)
INNER JOIN claims AS ca ON c.claim_a = ca.claim_id
INNER JOIN claims AS cb ON c.claim_b = cb.claim_id
INNER JOIN article_days AS ta ON c.document_a = ta.document_id
INNER JOIN article_days AS tb ON c.document_b = tb.document_id;
