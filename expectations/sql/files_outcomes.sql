-- rule: files.outcome.backed
-- grain: one row per file whose outcome nothing stands behind
-- message: An `article` needs its document, a `reject` its row in rejects, a `duplicate` another file with that content.
-- remedy: The run wrote outcomes and rows that do not agree; nothing was published. Run again, and report it if it stays.
SELECT
    files.path,
    files.document_id,
    files.outcome,
    files.run_id
FROM files
WHERE
    CASE files.outcome
        WHEN 'article' THEN files.document_id NOT IN (SELECT document_id FROM documents)
        WHEN 'reject'
            THEN files.document_id NOT IN (SELECT document_id FROM rejects WHERE rejects."table" = 'documents')
        ELSE files.document_id NOT IN (SELECT document_id FROM files WHERE outcome <> 'duplicate')
    END
