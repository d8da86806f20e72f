-- rule: runs.counts.add_up
-- grain: one row per run whose own counts are not those of its rows
-- message: A run's files must be its articles, duplicates and rejects, and its counts those of the rows it wrote, replaced since or not.
-- remedy: The run lost or doubled rows on the way; nothing was published. Run again, and report it if it stays.
WITH counted AS (
    SELECT
        run_id,
        count_if(outcome = 'article') AS articles,
        count_if(outcome = 'duplicate') AS duplicates,
        count_if(outcome = 'reject') AS rejected_files
    FROM files
    GROUP BY run_id
    UNION ALL BY NAME
    SELECT
        run_id,
        count(*) AS rejected_rows
    FROM rejects
    WHERE "table" <> 'documents'
    GROUP BY run_id
    UNION ALL BY NAME
    SELECT
        documents.run_id,
        count(*) AS written_articles
    FROM articles
    INNER JOIN documents USING (document_id)
    GROUP BY documents.run_id
    UNION ALL BY NAME
    SELECT
        documents.run_id,
        count(*) AS claims
    FROM claims
    INNER JOIN documents USING (document_id)
    GROUP BY documents.run_id
    UNION ALL BY NAME
    SELECT
        documents.run_id,
        count(*) AS dates
    FROM dates
    INNER JOIN documents USING (document_id)
    GROUP BY documents.run_id
    UNION ALL BY NAME
    SELECT
        replaced_run_id AS run_id,
        count_if(outcome = 'article') AS articles,
        count_if(outcome = 'article') AS written_articles,
        count_if(outcome = 'reject') AS rejected_files,
        sum(rejected_rows) AS rejected_rows,
        sum(claims) AS claims,
        sum(dates) AS dates
    FROM replaced_readings
    GROUP BY replaced_run_id
),

summed AS (
    SELECT
        run_id,
        coalesce(sum(articles), 0) AS articles,
        coalesce(sum(written_articles), 0) AS written_articles,
        coalesce(sum(duplicates), 0) AS duplicates,
        coalesce(sum(rejected_files), 0) AS rejected_files,
        coalesce(sum(rejected_rows), 0) AS rejected_rows,
        coalesce(sum(claims), 0) AS claims,
        coalesce(sum(dates), 0) AS dates
    FROM (
        FROM counted
        UNION ALL BY NAME
        SELECT run_id FROM runs
    )
    GROUP BY run_id
)

SELECT
    runs.run_id,
    runs.files_seen,
    runs.files_new,
    runs.articles AS said_articles,
    summed.articles AS file_articles,
    summed.written_articles,
    runs.duplicates AS said_duplicates,
    summed.duplicates,
    runs.rejected_files AS said_rejected_files,
    summed.rejected_files,
    runs.rejected_rows AS said_rejected_rows,
    summed.rejected_rows,
    runs.claims AS said_claims,
    summed.claims,
    runs.dates AS said_dates,
    summed.dates
FROM runs
INNER JOIN summed USING (run_id)
WHERE
    runs.files_new <> runs.articles + runs.duplicates + runs.rejected_files
    OR runs.files_seen < runs.files_new
    OR runs.articles <> summed.articles
    OR summed.articles <> summed.written_articles
    OR runs.duplicates <> summed.duplicates
    OR runs.rejected_files <> summed.rejected_files
    OR runs.rejected_rows <> summed.rejected_rows
    OR runs.claims <> summed.claims
    OR runs.dates <> summed.dates
