-- grain: one row
-- question: How many pages were read by another Khabar than this one?
SELECT count(*) AS pages
FROM files
INNER JOIN runs USING (run_id)
WHERE
    files.outcome <> 'duplicate'
    AND files.modified_ns >= 0
    AND (runs.versions ->> 'reader') IS DISTINCT FROM $reader
