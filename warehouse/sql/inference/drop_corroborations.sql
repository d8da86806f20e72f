-- Forgets what was compared in the stories that are written again.
DELETE FROM corroborations WHERE story_id IN (SELECT story_id FROM changed_stories);
