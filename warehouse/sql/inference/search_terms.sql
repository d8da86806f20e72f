-- grain: a word of a new article of one batch (the parameter)
-- question: where does it stand, and how often?
-- Folding costs more than counting, so each spelling is folded once.
INSERT INTO search_terms
WITH words AS (
    SELECT
        a.document_id,
        unnest(words_of(concat_ws(' ', a.headline, a.body))) AS word
    FROM articles AS a
    INNER JOIN new_articles AS n USING (document_id)
    WHERE n.batch = ?
),

counted AS (
    SELECT
        document_id,
        word,
        count(*) AS hits
    FROM words
    GROUP BY document_id, word
),

folded AS MATERIALIZED (
    SELECT
        word,
        search_key(word) AS term
    FROM counted
    GROUP BY word
)

SELECT
    f.term,
    c.document_id,
    sum(c.hits) AS hits
FROM counted AS c
INNER JOIN folded AS f USING (word)
WHERE f.term <> ''
GROUP BY f.term, c.document_id
ORDER BY f.term, c.document_id;
