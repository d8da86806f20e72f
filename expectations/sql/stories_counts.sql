-- rule: stories.articles.add_up
-- grain: one row per story whose number of articles is not that of its members
-- message: A story's number of articles must be that of its rows in story_articles.
-- remedy: The inference left a story half written; nothing was published. Report the rows.
SELECT
    stories.story_id,
    stories.articles,
    count(story_articles.document_id) AS members
FROM stories
LEFT JOIN story_articles USING (story_id)
GROUP BY stories.story_id, stories.articles
HAVING stories.articles <> count(story_articles.document_id)
