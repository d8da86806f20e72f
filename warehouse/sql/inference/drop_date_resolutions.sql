-- Forgets what was resolved by the inferred days of articles whose story is written again.
DELETE FROM date_resolutions
WHERE date_id IN (
    SELECT d.date_id
    FROM dates AS d
    INNER JOIN next_members AS m USING (document_id)
    SEMI JOIN changed_stories USING (story_id)
);
