-- rule: date_resolutions.open
-- grain: one row per resolution of a date whose interval its own page gives
-- message: A date is resolved by inference only where its page leaves it open.
-- remedy: The inference wrote over a fact; nothing was published. Report the rows.
SELECT
    date_resolutions.date_id,
    date_resolutions.starts_at,
    dates.starts_at AS read_starts_at
FROM date_resolutions
INNER JOIN dates USING (date_id)
WHERE dates.starts_at IS NOT NULL
