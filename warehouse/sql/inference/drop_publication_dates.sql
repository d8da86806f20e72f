-- Forgets the inferred days of articles whose story is written again.
DELETE FROM publication_dates
WHERE document_id IN (SELECT m.document_id FROM next_members AS m SEMI JOIN changed_stories USING (story_id));
