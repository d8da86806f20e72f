-- grain: a story and an outlet that reports it
-- question: who had it first, and how much later did the others follow?
-- Of a page that was read in several versions the latest counts, and the first tells when it was published. A copy to the
-- letter is a reprint without a time of its own.
-- articles: Articles of that outlet in the story.
-- reprints: How many of the articles repeat another text.
-- first_published_at: When the first of these articles was published.
-- place: By one clock, as `told_at` of story_articles: 1 for the outlet that had it first, 2 for the next; null without a time.
-- hours_after_first: Hours after the first article of the story.
CREATE OR REPLACE VIEW coverage AS
WITH printed AS (
    SELECT
        document_id,
        outlet,
        published_at,
        is_latest,
        FALSE AS is_copy
    FROM article_days
    UNION ALL
    SELECT
        document_id,
        carried_by AS outlet,
        NULL AS published_at,
        is_latest,
        TRUE AS is_copy
    FROM article_copies
),

outlets AS (
    SELECT
        s.story_id,
        coalesce(a.outlet, '') AS outlet,
        count(*) FILTER (a.is_latest) AS articles,
        min(s.told_at) FILTER (NOT a.is_copy) AS first_told_at,
        count(*) FILTER (a.is_latest AND (a.is_copy OR s.reprint_of IS NOT NULL)) AS reprints,
        arg_min(a.published_at, s.told_at) AS first_published_at
    FROM story_articles AS s
    INNER JOIN printed AS a USING (document_id)
    GROUP BY s.story_id, a.outlet
    HAVING bool_or(a.is_latest)
)

SELECT
    o.story_id,
    s.title,
    nullif(o.outlet, '') AS outlet,
    o.articles,
    o.reprints,
    o.first_published_at,
    CASE
        WHEN o.first_told_at IS NOT NULL
            THEN rank() OVER (PARTITION BY o.story_id ORDER BY o.first_told_at NULLS LAST)
    END AS place,
    round(date_diff('minute', min(o.first_told_at) OVER (PARTITION BY o.story_id), o.first_told_at) / 60, 1) AS hours_after_first
FROM outlets AS o
INNER JOIN stories AS s USING (story_id)
ORDER BY o.story_id, o.first_told_at NULLS LAST, o.outlet;
