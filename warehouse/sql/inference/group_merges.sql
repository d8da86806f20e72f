-- grain: two groups that are each other's nearest
-- question: which groups are one story?
-- The mean over all pairs of members decides (a pair that is not similar counts 0), so a chain of articles, each like
-- the next, does not make one event of two. Mutual neighbours can be joined at once: joining two groups never brings a
-- third nearer to them than it was to the nearer one, so the order of joining does not matter. Among equally near ones
-- (copies of one text) the marks of the groups' first members decide, so that each has another neighbour and many are
-- joined at once; by their numbers all would want the first, and be joined one by one.
CREATE OR REPLACE TEMP TABLE group_merges AS
WITH sizes AS (
    SELECT
        m.group_id,
        any_value(a.mark) AS mark,
        count(*) AS members
    FROM group_members AS m
    INNER JOIN affected_articles AS a ON m.group_id = a.id
    GROUP BY m.group_id
),

means AS (
    SELECT
        l.group_a,
        l.group_b,
        l.total / (a.members * b.members) AS mean,
        xor(a.mark, b.mark) AS apart
    FROM group_links AS l
    INNER JOIN sizes AS a ON l.group_a = a.group_id
    INNER JOIN sizes AS b ON l.group_b = b.group_id
    WHERE l.total / (a.members * b.members) >= story_floor() * 1000000
),

sides AS (
    SELECT group_a AS group_id, group_a, group_b, mean, apart FROM means
    UNION ALL
    SELECT group_b AS group_id, group_a, group_b, mean, apart FROM means
),

nearest AS (
    SELECT
        group_a,
        group_b
    FROM sides
    QUALIFY row_number() OVER (PARTITION BY group_id ORDER BY mean DESC, apart, group_a, group_b) = 1
)

SELECT
    group_a,
    group_b
FROM nearest
GROUP BY group_a, group_b
HAVING count(*) = 2;
