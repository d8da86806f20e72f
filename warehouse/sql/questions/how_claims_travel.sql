-- grain: a claim and the first that told it before, in another outlet
-- question: which claims went from outlet to outlet, how fast, and who is said to have made them?
WITH both_ways AS (
    SELECT claim_a AS claim_id, claim_b AS other_id, score FROM claim_pairs WHERE relation <> 'conflicts'
    UNION ALL
    SELECT claim_b AS claim_id, claim_a AS other_id, score FROM claim_pairs WHERE relation <> 'conflicts'
),

-- Two clocks are brought together where both say how far they are from UTC; else they are taken for one.
carried AS (
    SELECT
        t.claim_id,
        f.claim_id AS first_id,
        b.score,
        date_diff('minute', f.published_at, t.published_at)
        - coalesce(ta.published_utc_offset - fa.published_utc_offset, 0) AS minutes_later
    FROM both_ways AS b
    INNER JOIN told_claims AS t USING (claim_id)
    INNER JOIN told_claims AS f ON b.other_id = f.claim_id
    INNER JOIN articles AS ta ON t.document_id = ta.document_id
    INNER JOIN articles AS fa ON f.document_id = fa.document_id
    WHERE t.outlet <> f.outlet AND t.is_latest AND f.is_latest
)

SELECT
    f.outlet AS first_in,
    f.published_at AS first_at,
    t.outlet AS then_in,
    round(c.minutes_later / 60, 1) AS hours_later,
    f.speaker_name AS first_said_by,
    t.speaker_name AS then_said_by,
    t.via,
    t.content
FROM carried AS c
INNER JOIN told_claims AS t USING (claim_id)
INNER JOIN told_claims AS f ON c.first_id = f.claim_id
WHERE c.minutes_later > 0
QUALIFY row_number() OVER (PARTITION BY t.claim_id ORDER BY c.minutes_later DESC, c.score DESC, f.claim_id) = 1
ORDER BY first_at, f.claim_id, hours_later, t.claim_id;
