-- grain: one row per document that was asked for, by path; a copy is no document of its own
-- question: what does the warehouse hold of it, and who read it when first?
-- What could not be opened has no content that could be read again; every run tries it anyway.
WITH refused AS (
    SELECT
        document_id,
        count(*) FILTER ("table" <> 'documents') AS rejected_rows,
        bool_or(list_contains($rules, rule)) AS is_asked
    FROM rejects
    GROUP BY document_id
),

before AS (
    SELECT
        replaced_readings.document_id,
        min(runs.started_at) AS first_seen_at
    FROM replaced_readings
    INNER JOIN runs ON replaced_readings.replaced_run_id = runs.run_id
    GROUP BY replaced_readings.document_id
)

SELECT
    files.document_id,
    files.path,
    files.run_id,
    files.outcome,
    coalesce(refused.rejected_rows, 0) AS rejected_rows,
    (SELECT count(*) FROM claims WHERE claims.document_id = files.document_id) AS claims,
    (SELECT count(*) FROM dates WHERE dates.document_id = files.document_id) AS dates,
    coalesce(before.first_seen_at, runs.started_at) AS first_seen_at
FROM files
INNER JOIN runs USING (run_id)
LEFT JOIN refused USING (document_id)
LEFT JOIN before USING (document_id)
WHERE
    files.outcome <> 'duplicate'
    AND files.modified_ns >= 0
    AND (
        $everything
        OR coalesce(refused.is_asked, FALSE)
        OR list_contains($documents, files.document_id)
        OR list_contains($paths, files.path)
        OR len(list_filter($paths, lambda folder: starts_with(files.path, folder || '/'))) > 0
    )
ORDER BY files.path, files.document_id
