-- grain: two claims of different documents of one story
-- question: how do they stand to each other as a whole?
-- `same`: what they say first agrees. `contains`: all that one says is in the other, which says three times as much, or
-- says it further on, or says it in a claim inside it; `detail` names the one that holds the other. `conflicts`: a clause
-- of theirs conflicts; `detail` says on what. A clause agreed on in passing makes no pair of claims. A heading inside a
-- quotation (what a colon ends) is not counted.
-- claim_a: The claim of the document with the smaller id.
-- claim_b: The other claim.
-- relation: How the claims stand to each other: `same`, `contains` or `conflicts`.
-- detail: For `contains`: which of them holds the other, `a` or `b`; for `conflicts`: what they differ on.
-- score: The highest cosine of two clauses of theirs.
CREATE OR REPLACE VIEW claim_pairs AS
WITH compared AS (
    SELECT proposition_a AS proposition_id FROM corroborations
    UNION
    SELECT proposition_b AS proposition_id FROM corroborations
),

of_claims AS (
    SELECT p.claim_id
    FROM compared
    INNER JOIN propositions AS p USING (proposition_id)
    GROUP BY p.claim_id
),

headings AS (
    SELECT
        p.claim_id,
        max(p.ordinal) AS last_heading
    FROM propositions AS p
    SEMI JOIN of_claims USING (claim_id)
    INNER JOIN documents AS d USING (document_id)
    WHERE substring(d.text, p."end" + 1, 1) = ':'
    GROUP BY p.claim_id
),

clauses AS (
    SELECT
        p.claim_id,
        p.proposition_id,
        row_number() OVER (PARTITION BY p.claim_id ORDER BY p.ordinal) AS place,
        count(*) OVER (PARTITION BY p.claim_id) AS clauses
    FROM propositions AS p
    SEMI JOIN of_claims USING (claim_id)
    LEFT JOIN headings AS h USING (claim_id)
    WHERE h.last_heading IS NULL OR p.ordinal > h.last_heading
),

counted AS (
    SELECT
        c.story_id,
        a.claim_id AS claim_a,
        b.claim_id AS claim_b,
        any_value(a.clauses) AS clauses_a,
        any_value(b.clauses) AS clauses_b,
        max(c.score) AS score,
        bool_or(c.relation = 'same' AND a.place = 1 AND b.place = 1) AS heads_agree,
        min(c.detail) FILTER (c.relation = 'conflicts') AS difference,
        count(DISTINCT a.place) FILTER (c.relation = 'same' OR c.detail = 'b') AS held_of_a,
        count(DISTINCT b.place) FILTER (c.relation = 'same' OR c.detail = 'a') AS held_of_b
    FROM corroborations AS c
    INNER JOIN clauses AS a ON c.proposition_a = a.proposition_id
    INNER JOIN clauses AS b ON c.proposition_b = b.proposition_id
    GROUP BY c.story_id, a.claim_id, b.claim_id
),

judged AS (
    SELECT
        *,
        CASE
            WHEN difference IS NOT NULL THEN 'conflicts'
            WHEN held_of_a = clauses_a AND 3 * held_of_b <= clauses_b THEN 'contains'
            WHEN held_of_b = clauses_b AND 3 * held_of_a <= clauses_a THEN 'contains'
            WHEN heads_agree THEN 'same'
            WHEN held_of_a = clauses_a OR held_of_b = clauses_b THEN 'contains'
        END AS relation,
        CASE WHEN held_of_a = clauses_a AND clauses_b >= clauses_a THEN 'b' ELSE 'a' END AS holder
    FROM counted
),

direct AS (
    SELECT
        story_id,
        claim_a,
        claim_b,
        relation,
        CASE relation WHEN 'conflicts' THEN difference WHEN 'contains' THEN holder END AS detail,
        score
    FROM judged
    WHERE relation IS NOT NULL
),

through_parents AS (
    SELECT
        d.story_id,
        d.claim_a,
        c.parent_id AS claim_b,
        'contains' AS relation,
        'b' AS detail,
        d.score
    FROM direct AS d
    INNER JOIN claims AS c ON d.claim_b = c.claim_id
    WHERE c.parent_id IS NOT NULL AND (d.relation = 'same' OR (d.relation = 'contains' AND d.detail = 'b'))
    UNION ALL
    SELECT
        d.story_id,
        c.parent_id AS claim_a,
        d.claim_b,
        'contains' AS relation,
        'a' AS detail,
        d.score
    FROM direct AS d
    INNER JOIN claims AS c ON d.claim_a = c.claim_id
    WHERE c.parent_id IS NOT NULL AND (d.relation = 'same' OR (d.relation = 'contains' AND d.detail = 'a'))
)

SELECT * FROM direct
UNION ALL
SELECT *
FROM through_parents
ANTI JOIN direct USING (claim_a, claim_b)
QUALIFY row_number() OVER (PARTITION BY claim_a, claim_b ORDER BY score DESC, detail) = 1;
