-- rule: documents.article.found
-- grain: one row per document without its article
-- message: A document that is not refused must have its one article.
-- remedy: The load lost rows of `articles`; nothing was published. Run again, and report it if it stays.
SELECT
    documents.document_id,
    documents.path
FROM new_documents AS documents
ANTI JOIN new_articles USING (document_id)
