-- grain: a rule that refused something, and the table it guards
-- question: what is refused, how often, and since when?
-- rule: Id of the rule that refused them.
-- rejects: How many files and rows it refused.
-- documents: How many documents these are of.
-- example_message: What is wrong with the first of them.
-- example_path: Where the first of them lies.
-- first_seen_at: Start of the run that met it first (UTC).
-- last_seen_at: Start of the run that met it last (UTC).
CREATE OR REPLACE VIEW rejects_by_rule AS
SELECT
    r."table",
    r.rule,
    count(*) AS rejects,
    count(DISTINCT r.document_id) AS documents,
    any_value(r.message ORDER BY r.path) AS example_message,
    min(r.path) AS example_path,
    min(u.started_at) AS first_seen_at,
    max(u.started_at) AS last_seen_at
FROM rejects AS r
LEFT JOIN runs AS u USING (run_id)
GROUP BY r."table", r.rule
ORDER BY rejects DESC, r."table", r.rule;
