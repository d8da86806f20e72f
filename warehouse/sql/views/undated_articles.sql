-- grain: an article without a day of its own
-- question: is its day inferred, from what, and if not, what is missing?
-- evidence: What an inferred day was concluded from, as JSON.
-- story_days: The days on which the other articles of its story were published.
-- state: `inferred`, or why its day is not.
-- is_latest: Whether its page has not been read in a later version, under any path.
CREATE OR REPLACE VIEW undated_articles AS
WITH dated_members AS (
    SELECT
        s.story_id,
        list_sort(list(DISTINCT CAST(a.published_at AS DATE))) AS days
    FROM story_articles AS s
    INNER JOIN articles AS a USING (document_id)
    WHERE a.published_at IS NOT NULL
    GROUP BY s.story_id
)

SELECT
    a.document_id,
    a.outlet,
    a.headline,
    a.published_on,
    a.evidence,
    s.story_id,
    coalesce(m.days, []) AS story_days,
    CASE
        WHEN a.published_on IS NOT NULL THEN 'inferred'
        WHEN m.days IS NULL THEN 'no dated article in its story'
        WHEN len(m.days) > 1 THEN 'its story has several days'
        ELSE 'nothing on the page names the day of its story'
    END AS state,
    a.is_latest
FROM article_days AS a
LEFT JOIN story_articles AS s USING (document_id)
LEFT JOIN dated_members AS m USING (story_id)
WHERE a.published_at IS NULL;
