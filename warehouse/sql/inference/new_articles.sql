-- grain: an article that no story holds yet
-- question: what has to be compared?
-- In batches, for the steps that would hold every word of a first load in memory.
CREATE OR REPLACE TEMP TABLE new_articles AS
SELECT
    document_id,
    CAST(published_at AS DATE) AS day,
    CAST((row_number() OVER (ORDER BY document_id) - 1) // 5000 AS INTEGER) AS batch
FROM articles
ANTI JOIN story_articles USING (document_id);
