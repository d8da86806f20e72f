-- grain: one row
-- question: How much is in the warehouse, and how fresh is it?
SELECT
    (SELECT count(*) FROM runs) AS runs,
    (SELECT max(ended_at) FROM runs) AS last_run_utc,
    (SELECT max(published_at) FROM articles) AS newest_page,
    (SELECT count(*) FROM files) AS files,
    (SELECT count(*) FROM articles) AS articles,
    (SELECT count(*) FROM claims) AS claims,
    (SELECT count(*) FROM dates) AS dates,
    (SELECT count(*) FROM stories) AS stories,
    (SELECT count(*) FROM rejects) AS rejects
