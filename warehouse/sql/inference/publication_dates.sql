-- grain: an undated article of a changed story that only one day fits
-- question: when was it published?
-- The days that its story's dated members appeared on are the candidates. Taken is
--   story.today_weekday  the one that it calls today by name («اليوم الأحد»);
--   story.weekday        the only one, where the first weekday it names is that day («مساء الأحد»);
--   story.mentioned_day  the only one, where it names no weekday, and that day in full.
-- With two candidates, or a first weekday that is another day, or one of the next two days named as well, it could have
-- appeared later: then on none. «Today» alone fixes nothing, since stories are told again the day after. A page was not
-- published after it was saved, nor before a day on which it says that something was said.

-- Forgets the inferred days of articles whose story is written again.
DELETE FROM publication_dates
WHERE document_id IN (SELECT m.document_id FROM next_members AS m SEMI JOIN changed_stories USING (story_id));

INSERT INTO publication_dates
WITH dated AS (
    SELECT
        m.story_id,
        list_sort(list(DISTINCT CAST(m.published_at AS DATE))) AS days
    FROM next_members AS m
    SEMI JOIN changed_stories USING (story_id)
    WHERE m.published_at IS NOT NULL
    GROUP BY m.story_id
),

undated AS (
    SELECT
        m.document_id,
        m.story_id,
        t.days,
        CAST(d.fetched_at AS DATE) AS saved_on
    FROM next_members AS m
    INNER JOIN dated AS t USING (story_id)
    INNER JOIN documents AS d USING (document_id)
    WHERE m.published_at IS NULL
),

expressions AS (
    SELECT
        u.document_id,
        d.date_id,
        d.text,
        d.start,
        d.rule,
        d.starts_at,
        d.weekday_offsets,
        TRY_CAST(regexp_extract(d.value, '^XXXX-WXX-([1-7])', 1) AS INTEGER) AS weekday,
        d.anchor = 'absolute' AND d.grain = 'day' AS is_full
    FROM undated AS u
    INNER JOIN dates AS d USING (document_id)
    WHERE d.zone IN ('headline', 'body') AND d.type IN ('date', 'time')
),

fits AS (
    SELECT
        u.document_id,
        u.story_id,
        c.day,
        len(u.days) AS candidates,
        e.date_id,
        e.text,
        e.start,
        CASE
            WHEN e.weekday IS NOT NULL AND regexp_matches(e.rule, 'today') THEN 'story.today_weekday'
            WHEN e.weekday IS NOT NULL THEN 'story.weekday'
            ELSE 'story.mentioned_day'
        END AS rule,
        CASE
            WHEN e.is_full THEN CAST(e.starts_at AS DATE) = c.day
            ELSE e.weekday = isodow(c.day) AND on_that_day(e.weekday_offsets[isodow(c.day)])
        END AS is_that_day
    FROM undated AS u
    CROSS JOIN unnest(u.days) AS c (day)
    INNER JOIN expressions AS e USING (document_id)
    WHERE e.is_full OR (e.weekday IS NOT NULL AND e.weekday_offsets IS NOT NULL)
),

-- The first expression of each kind decides for its kind, except that any full date may name the day.
first_of_kind AS (
    SELECT *
    FROM fits
    WHERE rule <> 'story.mentioned_day' OR is_that_day
    QUALIFY start = min(start) OVER (PARTITION BY document_id, rule)
),

-- The kinds in the order of what they are worth; a page is judged by the first that it has.
judged AS (
    SELECT *
    FROM first_of_kind
    QUALIFY
        dense_rank() OVER (
            PARTITION BY document_id
            ORDER BY list_position(['story.today_weekday', 'story.weekday', 'story.mentioned_day'], rule)
        ) = 1
),

members AS (
    SELECT
        m.story_id,
        CAST(m.published_at AS DATE) AS day,
        list(m.document_id ORDER BY m.place) AS documents,
        list(d.path ORDER BY m.place) AS paths
    FROM next_members AS m
    INNER JOIN documents AS d USING (document_id)
    WHERE m.published_at IS NOT NULL
    GROUP BY m.story_id, day
),

settled AS (
    SELECT *
    FROM judged
    WHERE is_that_day AND (candidates = 1 OR rule = 'story.today_weekday')
    QUALIFY count(*) OVER (PARTITION BY document_id) = 1
)

SELECT
    s.document_id,
    s.day AS published_on,
    'story' AS basis,
    json_object(
        'rule', s.rule,
        'expression', s.text,
        'date_id', s.date_id,
        'story_id', s.story_id,
        'members', m.documents,
        'member_paths', m.paths
    ) AS evidence
FROM settled AS s
INNER JOIN undated AS u USING (document_id)
INNER JOIN members AS m ON s.story_id = m.story_id AND s.day = m.day
WHERE
    (u.saved_on IS NULL OR s.day <= u.saved_on)
    AND (
        s.rule = 'story.today_weekday'
        OR NOT EXISTS (
            SELECT 1
            FROM expressions AS e
            WHERE e.document_id = s.document_id AND (e.weekday - isodow(s.day) + 7) % 7 IN (1, 2)
        )
    )
    AND NOT EXISTS (
        SELECT 1
        FROM claims AS c
        INNER JOIN claim_dates AS l USING (claim_id)
        INNER JOIN dates AS d USING (date_id)
        WHERE c.document_id = s.document_id AND l.role = 'said' AND CAST(d.starts_at AS DATE) > s.day
    );
