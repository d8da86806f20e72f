-- grain: a claim and a later day that it speaks of
-- question: what is said to happen, when, and who says so?
SELECT
    due,
    as_printed,
    said_on,
    outlet,
    speaker_name,
    content
FROM announced
WHERE is_latest AND NOT is_reprint
ORDER BY due, said_on, claim_id, date_id;
