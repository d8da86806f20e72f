-- Forgets the stories that are written again.
DELETE FROM stories WHERE story_id IN (SELECT story_id FROM changed_stories);
