-- grain: a claim and a later day that it speaks of
-- question: what is said to happen, when, and who says so?
-- Looked at from the day of the page: what it tells of the past had days ahead, too.
SELECT
    due,
    as_printed,
    said_on,
    outlet,
    speaker_name,
    content
FROM announced
WHERE is_latest AND NOT is_reprint AND (due_by >= published_on OR published_on IS NULL)
ORDER BY due, said_on, claim_id, date_id;
