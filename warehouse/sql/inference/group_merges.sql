-- grain: two groups that are each other's nearest
-- question: which groups are one story?
-- The mean over all pairs of members decides (a pair that is not similar counts 0), so a chain of articles, each like
-- the next, does not make one event of two. Mutual neighbours can be joined at once: joining two groups never brings a
-- third nearer to them than it was to the nearer one, so the order of joining does not matter.
CREATE OR REPLACE TEMP TABLE group_merges AS
WITH sizes AS (
    SELECT
        group_id,
        count(*) AS members
    FROM group_members
    GROUP BY group_id
),

means AS (
    SELECT
        l.group_a,
        l.group_b,
        l.total / (a.members * b.members) AS mean
    FROM group_links AS l
    INNER JOIN sizes AS a ON l.group_a = a.group_id
    INNER JOIN sizes AS b ON l.group_b = b.group_id
    WHERE l.total / (a.members * b.members) >= story_floor() * 1000000
),

sides AS (
    SELECT group_a AS group_id, group_a, group_b, mean FROM means
    UNION ALL
    SELECT group_b AS group_id, group_a, group_b, mean FROM means
),

nearest AS (
    SELECT
        group_a,
        group_b
    FROM sides
    QUALIFY row_number() OVER (PARTITION BY group_id ORDER BY mean DESC, group_a, group_b) = 1
)

SELECT
    group_a,
    group_b
FROM nearest
GROUP BY group_a, group_b
HAVING count(*) = 2;
