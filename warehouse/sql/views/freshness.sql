-- grain: an outlet
-- question: how recent is what we have of it?
-- articles: Articles of that outlet, each page counted once.
-- last_published_at: When the newest of them was published.
-- last_fetched_at: When one of them was last saved, as its saver's clock showed it.
-- last_read_at: When a run last read a new one (UTC).
-- undated: How many of these have no time on their page.
-- usual_hours_until_fetched: Hours from publication to saving, the median. Two clocks are brought together where both
--   say how far they are from UTC; else they are taken for one.
CREATE OR REPLACE VIEW freshness AS
SELECT
    a.outlet,
    count(*) FILTER (a.is_latest) AS articles,
    max(a.published_at) AS last_published_at,
    max(d.fetched_at) AS last_fetched_at,
    max(d.first_seen_at) AS last_read_at,
    count(*) FILTER (a.is_latest AND a.published_at IS NULL) AS undated,
    round(
        median(
            date_diff('minute', a.published_at, d.fetched_at)
            - coalesce(d.fetched_utc_offset - t.published_utc_offset, 0)
        ) / 60, 1
    ) AS usual_hours_until_fetched
FROM article_days AS a
INNER JOIN articles AS t USING (document_id)
INNER JOIN documents AS d USING (document_id)
GROUP BY a.outlet
ORDER BY last_published_at DESC NULLS LAST, a.outlet;
