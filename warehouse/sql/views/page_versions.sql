-- grain: a version of a file, under a path of the inbox
-- question: which versions of a page were read, and which is the latest?
-- path: Where it lies in the inbox.
-- outcome: What became of it: `article`, `duplicate` or `reject`.
-- version: 1 for the first that was read under the path, 2 for the next.
-- earlier_id: The page before it under the path of which it is a version; null where there is none.
-- is_latest: Whether none of its versions was read after it; a reject only where nothing under the path is an article.
-- A name may be given to another page: when the inbox was cleared, or by another inbox. So a version is known by its url, by
-- its headline, or by what the two texts share, and what is like nothing before it is a page of its own.
CREATE OR REPLACE VIEW page_versions AS
WITH read AS (
    SELECT
        f.path,
        f.document_id,
        f.outcome,
        row_number() OVER (PARTITION BY f.path ORDER BY first_run.started_at, f.run_id, f.document_id) AS version,
        row_number() OVER (
            PARTITION BY f.path
            ORDER BY f.outcome = 'reject', last_run.started_at DESC, f.last_run_id DESC, f.document_id
        ) AS from_last,
        count(*) OVER (PARTITION BY f.path) AS versions
    FROM files AS f
    INNER JOIN runs AS first_run ON f.run_id = first_run.run_id
    INNER JOIN runs AS last_run ON f.last_run_id = last_run.run_id
),

several AS (
    SELECT
        r.path,
        r.document_id,
        r.version,
        r.from_last,
        d.url,
        a.headline
    FROM read AS r
    LEFT JOIN documents AS d ON r.document_id = d.document_id
    LEFT JOIN articles AS a ON r.document_id = a.document_id
    WHERE r.versions > 1 AND r.outcome <> 'reject'
),

named AS (
    SELECT
        path,
        document_id,
        version,
        from_last,
        unnest([{'by': 'url', 'name': url}, {'by': 'headline', 'name': headline}], recursive := TRUE)
    FROM several
),

-- Versions of one url are told by the one before each and by the last of them, and so are those of one headline: no two
-- need be held against each other.
by_name AS (
    SELECT
        path,
        document_id,
        lag(version) OVER (PARTITION BY path, "by", name ORDER BY version) AS earlier,
        min(from_last) OVER (PARTITION BY path, "by", name) < from_last AS is_left
    FROM named
    WHERE name IS NOT NULL
),

same_texts AS (
    SELECT
        a.path,
        a.document_id AS document_a,
        a.version AS version_a,
        a.from_last AS from_last_a,
        b.document_id AS document_b,
        b.version AS version_b,
        b.from_last AS from_last_b
    FROM article_similarities AS s
    INNER JOIN several AS a ON s.document_a = a.document_id
    INNER JOIN several AS b ON s.document_b = b.document_id AND a.path = b.path
    WHERE s.similarity >= version_floor()
),

by_text AS (
    SELECT
        path,
        document_a AS document_id,
        CASE WHEN version_b < version_a THEN version_b END AS earlier,
        from_last_b < from_last_a AS is_left
    FROM same_texts
    UNION ALL
    SELECT
        path,
        document_b AS document_id,
        CASE WHEN version_a < version_b THEN version_a END AS earlier,
        from_last_a < from_last_b AS is_left
    FROM same_texts
),

beside AS (
    SELECT
        path,
        document_id,
        max(earlier) AS earlier,
        bool_or(is_left) AS is_left
    FROM (FROM by_name UNION ALL FROM by_text)
    GROUP BY path, document_id
)

SELECT
    r.path,
    r.document_id,
    r.outcome,
    r.version,
    e.document_id AS earlier_id,
    CASE WHEN r.outcome = 'reject' THEN r.from_last = 1 ELSE NOT coalesce(b.is_left, false) END AS is_latest
FROM read AS r
LEFT JOIN beside AS b ON r.path = b.path AND r.document_id = b.document_id
LEFT JOIN several AS e ON b.path = e.path AND b.earlier = e.version
ORDER BY r.path, r.version;
