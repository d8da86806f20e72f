-- grain: an outlet
-- question: in stories that several report, how often was it first, and how far behind is it otherwise?
SELECT
    c.outlet,
    count(*) AS stories,
    count(*) FILTER (c.place = 1) AS first,
    median(c.hours_after_first) FILTER (c.place > 1) AS usual_hours_behind
FROM coverage AS c
INNER JOIN stories AS s USING (story_id)
WHERE s.outlets > 1 AND c.outlet IS NOT NULL AND c.place IS NOT NULL
GROUP BY c.outlet
ORDER BY first DESC, stories DESC, c.outlet;
