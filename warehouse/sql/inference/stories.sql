-- grain: a changed story
-- question: what is it called, how large is it, and how long did it run?

-- Forgets the stories that are written again.
DELETE FROM stories WHERE story_id IN (SELECT story_id FROM changed_stories);

INSERT INTO stories
SELECT
    m.story_id,
    arg_min(a.headline, m.place) FILTER (a.headline IS NOT NULL) AS title,
    count(*) AS articles,
    count(DISTINCT d.outlet) AS outlets,
    arg_min(a.published_at, m.told_at) AS first_published_at,
    arg_max(a.published_at, m.told_at) AS last_published_at
FROM next_members AS m
INNER JOIN changed_stories USING (story_id)
INNER JOIN articles AS a USING (document_id)
INNER JOIN documents AS d USING (document_id)
GROUP BY m.story_id;
