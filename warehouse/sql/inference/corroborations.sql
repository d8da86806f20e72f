-- grain: two clauses of different documents of one story
-- question: do they say the same, is one in the other, or do they conflict?
-- Clauses about another rank («the first stage», «the second») are about different things and stay apart.

-- Forgets what was compared in the stories that are written again.
DELETE FROM corroborations WHERE story_id IN (SELECT story_id FROM changed_stories);

INSERT INTO corroborations
WITH sides AS (
    SELECT
        p.score,
        p.a_in_b,
        p.b_in_a,
        a,
        b,
        list_intersect(a.terms, b.terms) AS shared,
        counted_apart(a.numbers, b.numbers, b.figures) AS numbers_a,
        counted_apart(b.numbers, a.numbers, a.figures) AS numbers_b,
        CASE WHEN placed_apart(a.cities, b.folded, b.cities, a.folded) THEN [a.cities, b.cities] END AS cities,
        CASE WHEN dated_apart(a.days, b.days) THEN [a.days, b.days] END AS days,
        a.is_denied <> b.is_denied AND a.denials <> b.denials AS is_turned,
        a.denials + b.denials = 1
        AND least(p.a_in_b, p.b_in_a) >= contains_floor()
        AND greatest(len(a.terms), len(b.terms)) <= negated_whole() AS is_else_alike,
        coalesce(may_be_one(a.names, b.names) AND (a.said_on = b.said_on) IS NOT FALSE, FALSE) AS is_one,
        coalesce(NOT list_has_any(a.names, b.names), FALSE) OR coalesce(a.said_on <> b.said_on, FALSE) AS is_apart,
        counted_together(a.numbers, b.numbers) AS is_counted,
        has_toll(numbers_a) AND has_toll(numbers_b) AS is_toll,
        a.is_refusal <> b.is_refusal AND a.denials + b.denials = 1 AND NOT coalesce(may_be_one(a.names, b.names), FALSE)
            AS is_refuted,
        len(counted_apart(a.ordinals, b.ordinals, [])) > 0 AS is_other
    FROM clause_pairs AS p
    INNER JOIN compared_clauses AS a ON p.clause_a = a.id
    INNER JOIN compared_clauses AS b ON p.clause_b = b.id
),

judged AS (
    SELECT
        *,
        CASE
            WHEN is_refuted AND score >= denial_floor(TRUE) THEN 'polarity'
            WHEN score < conflict_floor(is_toll) THEN NULL
            WHEN len(numbers_a) > 0 AND len(numbers_b) > 0 THEN 'number'
            WHEN days IS NOT NULL AND list_has_any(a.beside_days, b.beside_days) THEN 'date'
            WHEN cities IS NOT NULL THEN 'place'
            WHEN is_turned AND is_else_alike AND score >= denial_floor(FALSE) THEN 'polarity'
        END AS difference,
        len(numbers_a) + len(numbers_b) > 0 OR days IS NOT NULL OR cities IS NOT NULL OR is_turned AS differs,
        CASE
            WHEN a_in_b >= contains_floor() AND len(a.terms) >= CASE WHEN is_one THEN 3 ELSE 4 END THEN 'b'
            WHEN b_in_a >= contains_floor() AND len(b.terms) >= CASE WHEN is_one THEN 3 ELSE 4 END THEN 'a'
        END AS holder
    FROM sides
    WHERE NOT is_other AND len(shared) >= shared_needed(score, is_counted OR is_refuted OR is_toll, is_one)
),

related AS (
    SELECT
        *,
        CASE
            WHEN difference IS NOT NULL THEN 'conflicts'
            WHEN differs THEN NULL
            WHEN score >= same_needed(is_counted, is_one, is_apart) THEN 'same'
            WHEN holder IS NOT NULL AND NOT is_apart THEN 'contains'
        END AS relation
    FROM judged
)

SELECT
    a.proposition_id AS proposition_a,
    b.proposition_id AS proposition_b,
    a.story_id,
    relation,
    least(1.0, score) AS score,
    CASE relation WHEN 'conflicts' THEN difference WHEN 'contains' THEN holder END AS detail,
    json_object(
        'rule', 'clauses.' || relation,
        'shared_terms', list_sort(shared),
        'a', CASE difference
            WHEN 'number' THEN to_json(numbers_a)
            WHEN 'date' THEN to_json(days[1])
            WHEN 'place' THEN to_json(cities[1])
            WHEN 'polarity' THEN to_json(CASE WHEN a.is_denied THEN 'denied' ELSE 'affirmed' END)
        END,
        'b', CASE difference
            WHEN 'number' THEN to_json(numbers_b)
            WHEN 'date' THEN to_json(days[2])
            WHEN 'place' THEN to_json(cities[2])
            WHEN 'polarity' THEN to_json(CASE WHEN b.is_denied THEN 'denied' ELSE 'affirmed' END)
        END,
        'speakers', [a.speaker_name, b.speaker_name],
        'said_on', [a.said_on, b.said_on]
    ) AS evidence
FROM related
WHERE relation IS NOT NULL;
