-- grain: one row per run
-- question: What did the last runs bring?
SELECT
    run_id AS run,
    started_at AS started_utc,
    date_diff('second', started_at, ended_at) AS seconds,
    files_seen AS seen,
    files_new AS new,
    articles,
    duplicates,
    rejected_files AS rejected,
    claims,
    dates
FROM runs
ORDER BY started_at DESC, run_id DESC
LIMIT 5
