-- Forgets who was in the stories that are written again.
DELETE FROM story_articles WHERE story_id IN (SELECT story_id FROM changed_stories);
