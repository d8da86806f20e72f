-- grain: a later day that a page speaks of
-- question: what is said to happen, when, and who says so?
-- Looked at from the day of the page: what it tells of the past had days ahead, too. Where one claim is told inside another,
-- the inner one says who announces it. What is denied is not said to happen.
SELECT
    due,
    as_printed,
    said_on,
    outlet,
    speaker_name,
    content
FROM announced
WHERE
    is_latest
    AND NOT is_reprint
    AND (due_by >= published_on OR published_on IS NULL)
    AND polarity NOT IN ('denied', 'negated', 'no_comment')
QUALIFY row_number() OVER (PARTITION BY date_id ORDER BY length(content), claim_id) = 1
ORDER BY due, said_on, claim_id, date_id;
