-- grain: an article that no story holds yet
-- question: what has to be compared?
CREATE OR REPLACE TEMP TABLE new_articles AS
SELECT
    document_id,
    CAST(published_at AS DATE) AS day
FROM articles
ANTI JOIN story_articles USING (document_id);
