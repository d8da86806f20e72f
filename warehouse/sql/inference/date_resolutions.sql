-- grain: a date of an article whose day is inferred
-- question: what interval is it, now that the day is known?

-- Forgets what was resolved by the inferred days of articles whose story is written again.
DELETE FROM date_resolutions
WHERE date_id IN (
    SELECT d.date_id
    FROM dates AS d
    INNER JOIN next_members AS m USING (document_id)
    SEMI JOIN changed_stories USING (story_id)
);

INSERT INTO date_resolutions
WITH found AS (
    SELECT
        d.date_id,
        p.document_id,
        p.published_on,
        d.weekday_offsets[isodow(p.published_on)] AS hours
    FROM publication_dates AS p
    INNER JOIN next_members AS m USING (document_id)
    SEMI JOIN changed_stories USING (story_id)
    INNER JOIN dates AS d ON p.document_id = d.document_id
    WHERE d.starts_at IS NULL AND d.ends_at IS NULL
)

SELECT
    date_id,
    CAST(published_on AS TIMESTAMP) + to_hours(CAST(split_part(hours, '/', 1) AS INTEGER)) AS starts_at,
    CAST(published_on AS TIMESTAMP) + to_hours(CAST(split_part(hours, '/', 2) AS INTEGER)) AS ends_at,
    json_object(
        'rule', 'story.publication_day',
        'document_id', document_id,
        'published_on', published_on,
        'hours', hours
    ) AS evidence
FROM found
WHERE hours IS NOT NULL;
