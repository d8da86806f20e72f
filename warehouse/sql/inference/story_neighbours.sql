-- grain: an article of a changed story and a similar member of it
-- question: how alike are they, and could the one be a reprint of the other?
-- What both sides are compared by is put beside each other here: a join on what differs would look at all pairs there are.
CREATE OR REPLACE TEMP TABLE story_neighbours AS
WITH members AS (
    SELECT * FROM next_members
    WHERE story_id IN (SELECT story_id FROM changed_stories)
),

both_ways AS (
    SELECT document_a AS document_id, document_b AS other_id, similarity, shared_terms, bond FROM article_similarities
    UNION ALL
    SELECT document_b AS document_id, document_a AS other_id, similarity, shared_terms, bond FROM article_similarities
)

SELECT
    m.story_id,
    m.document_id,
    o.document_id AS other_id,
    m.place AS place,
    o.place AS other_place,
    b.similarity,
    b.bond,
    overlap(b.shared_terms, m.terms, o.terms) AS overlap,
    m.path <> o.path AND least(m.words, o.words) >= 0.8 * greatest(m.words, o.words) AS is_other_page_as_long
FROM both_ways AS b
INNER JOIN members AS m USING (document_id)
INNER JOIN members AS o ON b.other_id = o.document_id AND m.story_id = o.story_id;
