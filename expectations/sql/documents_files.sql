-- rule: documents.file.found
-- grain: one row per document that is not the article of exactly one file
-- message: Each document must be the `article` of exactly one row of files.
-- remedy: The run counted a file twice or not at all; nothing was published. Run again, and report it if it stays.
SELECT
    documents.document_id,
    documents.path,
    count(files.path) AS files
FROM documents
LEFT JOIN files ON files.document_id = documents.document_id AND files.outcome = 'article'
GROUP BY documents.document_id, documents.path
HAVING count(files.path) <> 1
