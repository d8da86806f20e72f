-- grain: a day
-- question: how much was published, said and spoken of on each day, and how much of it is inferred?
SELECT
    day,
    count(*) FILTER (what = 'published') AS published,
    count(*) FILTER (what = 'said') AS said,
    count(*) FILTER (what = 'spoken_of') AS spoken_of,
    count(*) FILTER (standing = 'inference') AS inferred
FROM timeline
WHERE is_latest
GROUP BY day
ORDER BY day;
