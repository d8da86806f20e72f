-- grain: a claim and a later day that it speaks of
-- question: what is said to happen, when, and who says so?
-- A time that has begun counts where its end is spoken of («نهاية العام»), or its middle: the second third.
-- Spoken of is more than promised: what is forecast, asked for or denied has a day ahead, too. A year that is part of a name
-- («كأس العالم 2030») is not spoken of.
-- due: The first day of what is spoken of, or of its middle where that is, or the last where its end is.
-- due_by: The last day of it; `due` again where it is one day.
-- as_printed: The words for it.
-- published_on: The day that its page was published, read or inferred.
-- standing: `fact` where its page gives the day, `inference` where the page's own day was concluded first.
-- is_latest: Whether its page has not been read in a later version, under any path.
CREATE OR REPLACE VIEW announced AS
WITH days AS (
    SELECT
        date_id,
        text AS as_printed,
        grain,
        standing,
        CAST(starts_at AS DATE) AS first_day,
        CAST(ends_at - INTERVAL 1 MICROSECOND AS DATE) AS last_day,
        CAST((last_day - first_day + 1) // 3 AS INTEGER) AS third,
        CASE mod WHEN 'END' THEN last_day WHEN 'MID' THEN first_day + third ELSE first_day END AS due,
        CASE mod WHEN 'MID' THEN last_day - third ELSE last_day END AS due_by
    FROM resolved_dates
)

SELECT
    d.due,
    coalesce(d.due_by, d.due) AS due_by,
    d.as_printed,
    d.grain,
    d.standing,
    c.said_on,
    c.published_on,
    c.outlet,
    c.source,
    c.speaker_name,
    c.polarity,
    c.content,
    c.is_reprint,
    c.is_latest,
    c.story_id,
    c.document_id,
    c.claim_id,
    d.date_id
FROM claim_dates AS l
INNER JOIN days AS d USING (date_id)
INNER JOIN told_claims AS c USING (claim_id)
WHERE l.role = 'about' AND d.due > c.said_on AND NOT (d.grain = 'year' AND names_something(d.as_printed, c.content))
ORDER BY d.due, c.said_on, c.claim_id, d.date_id;
