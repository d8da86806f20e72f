-- grain: a story that is still told
-- question: what is it about, who reports it, how much of it is agreed on, disputed or said by one alone?
-- Of a page that was read in several versions the latest counts.
-- articles: Number of articles.
-- outlets: Number of outlets that report it, those among them that have another's text to the letter.
-- reported_by: The outlets that report it.
-- reprints: How many of the articles repeat an earlier text.
-- undated: How many articles have no time on their page.
-- first_day: The first day on which one was published.
-- last_day: The last day on which one was published.
-- claims: Claims of its articles.
-- speakers: How many different speakers they have.
-- corroborated: Claims that more than one source carries.
-- single_source: Claims that one source alone carries.
-- disputed: Pairs of clauses that conflict.
CREATE OR REPLACE VIEW story_overview AS
WITH members AS (
    SELECT
        s.story_id,
        count(*) AS articles,
        count(*) FILTER (s.reprint_of IS NOT NULL) AS reprints,
        count(*) FILTER (a.published_at IS NULL) AS undated,
        min(a.published_on) AS first_day,
        max(a.published_on) AS last_day
    FROM story_articles AS s
    INNER JOIN article_days AS a USING (document_id)
    WHERE a.is_latest
    GROUP BY s.story_id
),

printed AS (
    SELECT document_id, outlet, is_latest FROM article_days
    UNION ALL
    SELECT document_id, carried_by AS outlet, is_latest FROM article_copies
),

reported AS (
    SELECT
        s.story_id,
        count(DISTINCT p.outlet) AS outlets,
        list_sort(list(DISTINCT p.outlet)) AS reported_by
    FROM story_articles AS s
    INNER JOIN printed AS p USING (document_id)
    WHERE p.is_latest AND p.outlet IS NOT NULL
    GROUP BY s.story_id
),

told AS (
    SELECT
        story_id,
        count(*) AS claims,
        count(DISTINCT speaker_group) AS speakers
    FROM told_claims
    WHERE is_latest
    GROUP BY story_id
),

agreed AS (
    SELECT
        story_id,
        count(*) AS corroborated
    FROM corroborated_claims
    WHERE is_latest
    GROUP BY story_id
),

alone AS (
    SELECT
        story_id,
        count(*) AS single_source
    FROM single_source_claims
    WHERE is_latest
    GROUP BY story_id
),

disputed AS (
    SELECT
        story_id,
        count(*) AS disputed
    FROM conflicts
    WHERE is_latest
    GROUP BY story_id
)

SELECT
    s.story_id,
    s.title,
    m.articles,
    coalesce(r.outlets, 0) AS outlets,
    coalesce(r.reported_by, []) AS reported_by,
    m.reprints,
    m.undated,
    m.first_day,
    m.last_day,
    coalesce(t.claims, 0) AS claims,
    coalesce(t.speakers, 0) AS speakers,
    coalesce(g.corroborated, 0) AS corroborated,
    coalesce(l.single_source, 0) AS single_source,
    coalesce(p.disputed, 0) AS disputed
FROM stories AS s
INNER JOIN members AS m USING (story_id)
LEFT JOIN reported AS r USING (story_id)
LEFT JOIN told AS t USING (story_id)
LEFT JOIN agreed AS g USING (story_id)
LEFT JOIN alone AS l USING (story_id)
LEFT JOIN disputed AS p USING (story_id)
ORDER BY m.articles DESC, m.first_day, s.story_id;
