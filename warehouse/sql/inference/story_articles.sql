-- grain: an article of a changed story
-- question: what put it there, and whose text does it repeat?
-- A reprint repeats the earliest article whose terms it has and whose length it is near to; a page's own earlier version
-- is none.

-- Forgets who was in the stories that are written again.
DELETE FROM story_articles WHERE story_id IN (SELECT story_id FROM changed_stories);

INSERT INTO story_articles
WITH nearest AS (
    SELECT
        document_id,
        other_id,
        similarity,
        bond
    FROM story_neighbours
    QUALIFY row_number() OVER (PARTITION BY document_id ORDER BY bond DESC, other_place) = 1
),

reprints AS (
    SELECT
        document_id,
        other_id AS reprint_of
    FROM story_neighbours
    WHERE overlap >= reprint_floor() AND other_place < place AND is_other_page_as_long
    QUALIFY row_number() OVER (PARTITION BY document_id ORDER BY other_place) = 1
)

SELECT
    m.story_id,
    m.document_id,
    m.told_at,
    coalesce(n.similarity, 1.0) AS similarity,
    n.other_id AS nearest_document_id,
    r.reprint_of,
    CASE
        WHEN n.other_id IS NULL THEN json_object('rule', 'story.alone')
        ELSE json_object(
            'rule', 'story.mean_bond',
            'nearest', n.other_id,
            'bond', round(n.bond, 3),
            'shared_terms', list_filter(a.key_terms, lambda t: list_contains(b.key_terms, t)),
            'day', CAST(a.published_at AS DATE),
            'nearest_day', CAST(b.published_at AS DATE),
            'hours_apart', round(abs(date_diff('minute', m.told_at, o.told_at)) / 60, 1)
        )
    END AS evidence
FROM next_members AS m
INNER JOIN changed_stories USING (story_id)
INNER JOIN articles AS a USING (document_id)
LEFT JOIN nearest AS n USING (document_id)
LEFT JOIN reprints AS r USING (document_id)
LEFT JOIN articles AS b ON n.other_id = b.document_id
LEFT JOIN next_members AS o ON n.other_id = o.document_id;
