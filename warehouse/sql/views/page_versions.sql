-- grain: a version of a file, under a path of the inbox
-- question: which versions of a page were read, and which is the latest?
-- path: Where it lies in the inbox.
-- outcome: What became of it: `article`, `duplicate` or `reject`.
-- version: 1 for the first that was read under the path, 2 for the next.
-- is_latest: Whether it was read last of those under the path; a reject only where none of them is an article.
CREATE OR REPLACE VIEW page_versions AS
SELECT
    f.path,
    f.document_id,
    f.outcome,
    row_number() OVER (PARTITION BY f.path ORDER BY first_run.started_at, f.run_id, f.document_id) AS version,
    row_number() OVER (
        PARTITION BY f.path
        ORDER BY f.outcome = 'reject', last_run.started_at DESC, f.last_run_id DESC, f.document_id
    ) = 1 AS is_latest
FROM files AS f
INNER JOIN runs AS first_run ON f.run_id = first_run.run_id
INNER JOIN runs AS last_run ON f.last_run_id = last_run.run_id
ORDER BY f.path, version;
