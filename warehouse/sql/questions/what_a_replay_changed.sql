-- grain: a page that was read again and gives something else now
-- question: what changed when it was last read again?
WITH last_replaced AS (
    SELECT r.*
    FROM replaced_readings AS r
    INNER JOIN runs AS u USING (run_id)
    QUALIFY row_number() OVER (PARTITION BY r.document_id, r.path ORDER BY u.started_at DESC, r.run_id DESC) = 1
),

now AS (
    SELECT
        f.document_id,
        f.path,
        f.outcome,
        (SELECT count(*) FROM claims AS c WHERE c.document_id = f.document_id) AS claims,
        (SELECT count(*) FROM dates AS d WHERE d.document_id = f.document_id) AS dates
    FROM files AS f
)

SELECT
    r.path,
    r.run_id AS read_again_by,
    r.outcome AS was,
    n.outcome AS "is",
    r.claims AS claims_before,
    n.claims AS claims_now,
    r.dates AS dates_before,
    n.dates AS dates_now
FROM last_replaced AS r
INNER JOIN now AS n ON r.document_id = n.document_id AND r.path = n.path
WHERE (r.outcome, r.claims, r.dates) <> (n.outcome, n.claims, n.dates)
ORDER BY r.path, r.document_id;
