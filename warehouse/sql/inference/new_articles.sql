-- grain: an article that no story holds yet
-- question: what has to be compared?
-- In batches, for the steps that would hold every word of a first load in memory, or all that two articles of it share.
CREATE OR REPLACE TEMP TABLE new_articles AS
SELECT
    document_id,
    CAST(published_at AS DATE) AS day,
    CAST((row_number() OVER (ORDER BY document_id) - 1) // articles_at_once() AS INTEGER) AS batch
FROM articles
ANTI JOIN story_articles USING (document_id);
