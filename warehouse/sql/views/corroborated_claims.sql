-- grain: a claim that another source of its story carries too
-- question: who else says so?
-- A version of a page that was read again in a later one carries nothing any more.
-- sources: How many sources carry it, its own among them.
-- also_in: The other sources that carry it.
-- published_at: When its page was published, as printed or as in the manifest.
-- is_latest: Whether its page has not been read in a later version, under any path.
-- same: How many claims elsewhere say the same.
-- verbatim: How many of those say it in the same words, as outlets do that carry one agency.
-- contained: How many claims elsewhere contain it, or are contained in it.
-- best_score: The highest score among these claims.
CREATE OR REPLACE VIEW corroborated_claims AS
WITH both_ways AS (
    SELECT story_id, claim_a AS claim_id, claim_b AS other_id, relation, score FROM claim_pairs
    UNION ALL
    SELECT story_id, claim_b AS claim_id, claim_a AS other_id, relation, score FROM claim_pairs
),

others AS (
    SELECT
        b.story_id,
        b.claim_id,
        b.relation,
        b.score,
        coalesce(a.outlet, a.path) AS source,
        o.content
    FROM both_ways AS b
    INNER JOIN claims AS o ON b.other_id = o.claim_id
    INNER JOIN article_days AS a USING (document_id)
    WHERE b.relation IN ('same', 'contains') AND a.is_latest
)

SELECT
    c.claim_id,
    c.story_id,
    c.outlet,
    c.source,
    c.speaker_name,
    c.said_on,
    c.published_at,
    c.content,
    c.is_latest,
    count(DISTINCT o.source) + 1 AS sources,
    list_sort(list(DISTINCT o.source)) AS also_in,
    count(*) FILTER (o.relation = 'same') AS same,
    count(*) FILTER (o.relation = 'same' AND fold(o.content) = fold(c.content)) AS verbatim,
    count(*) FILTER (o.relation = 'contains') AS contained,
    max(o.score) AS best_score
FROM others AS o
INNER JOIN told_claims AS c USING (claim_id, story_id)
WHERE o.source <> c.source
GROUP BY
    c.claim_id, c.story_id, c.outlet, c.source, c.speaker_name, c.said_on, c.published_at, c.content, c.is_latest;
