-- rule: runs.counts.add_up
-- grain: one row per run whose own counts are not those of its rows
-- message: A run's files must be its articles, duplicates and rejects, and its counts those of the rows it wrote.
-- remedy: The run lost or doubled rows on the way; nothing was published. Run again, and report it if it stays.
WITH by_file AS (
    SELECT
        run_id,
        count_if(outcome = 'article') AS articles,
        count_if(outcome = 'duplicate') AS duplicates,
        count_if(outcome = 'reject') AS rejected_files
    FROM files
    GROUP BY run_id
),

by_article AS (
    SELECT
        documents.run_id,
        count(*) AS written
    FROM articles
    INNER JOIN documents USING (document_id)
    GROUP BY documents.run_id
),

by_claim AS (
    SELECT
        documents.run_id,
        count(*) AS claims
    FROM claims
    INNER JOIN documents USING (document_id)
    GROUP BY documents.run_id
),

by_date AS (
    SELECT
        documents.run_id,
        count(*) AS dates
    FROM dates
    INNER JOIN documents USING (document_id)
    GROUP BY documents.run_id
),

by_reject AS (
    SELECT
        run_id,
        count(*) AS rejected_rows
    FROM rejects
    WHERE "table" <> 'documents'
    GROUP BY run_id
)

SELECT
    runs.run_id,
    runs.files_seen,
    runs.files_new,
    runs.articles AS said_articles,
    coalesce(by_file.articles, 0) AS file_articles,
    coalesce(by_article.written, 0) AS written_articles,
    runs.duplicates AS said_duplicates,
    coalesce(by_file.duplicates, 0) AS duplicates,
    runs.rejected_files AS said_rejected_files,
    coalesce(by_file.rejected_files, 0) AS rejected_files,
    runs.rejected_rows AS said_rejected_rows,
    coalesce(by_reject.rejected_rows, 0) AS rejected_rows,
    runs.claims AS said_claims,
    coalesce(by_claim.claims, 0) AS claims,
    runs.dates AS said_dates,
    coalesce(by_date.dates, 0) AS dates
FROM runs
LEFT JOIN by_file USING (run_id)
LEFT JOIN by_article USING (run_id)
LEFT JOIN by_claim USING (run_id)
LEFT JOIN by_date USING (run_id)
LEFT JOIN by_reject USING (run_id)
WHERE
    runs.files_new <> said_articles + said_duplicates + said_rejected_files
    OR runs.files_seen < runs.files_new
    OR said_articles <> file_articles
    OR file_articles <> written_articles
    OR said_duplicates <> coalesce(by_file.duplicates, 0)
    OR said_rejected_files <> coalesce(by_file.rejected_files, 0)
    OR said_rejected_rows <> coalesce(by_reject.rejected_rows, 0)
    OR said_claims <> coalesce(by_claim.claims, 0)
    OR said_dates <> coalesce(by_date.dates, 0)
