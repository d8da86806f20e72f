-- rule: runs.rejected_files.volume
-- grain: one row, the latest run, when it refused most of a good number of files
-- message: The latest run refused more than half of its 20 or more new files.
-- remedy: Look at `khabar status` for the rules; the inbox may hold another kind of file, or an outlet a new layout.
-- level: warn
SELECT
    run_id,
    articles,
    rejected_files
FROM runs
QUALIFY
    row_number() OVER (ORDER BY started_at DESC, run_id DESC) = 1
    AND articles + rejected_files >= 20
    AND rejected_files > articles
