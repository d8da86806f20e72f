-- grain: an outlet and one that it repeats
-- question: whose texts are reprinted, and by whom?
SELECT
    d.outlet AS reprinted_by,
    o.outlet AS text_of,
    count(*) AS articles,
    any_value(a.headline ORDER BY a.document_id) AS example
FROM story_articles AS s
INNER JOIN documents AS d USING (document_id)
INNER JOIN articles AS a USING (document_id)
INNER JOIN documents AS o ON s.reprint_of = o.document_id
GROUP BY d.outlet, o.outlet
ORDER BY articles DESC, reprinted_by, text_of;
