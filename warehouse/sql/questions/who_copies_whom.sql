-- grain: an outlet and one that it repeats
-- question: whose texts are reprinted, and by whom?
SELECT
    d.outlet AS reprinted_by,
    o.outlet AS text_of,
    count(*) AS articles,
    any_value(d.headline ORDER BY d.document_id) AS example
FROM story_articles AS s
INNER JOIN article_days AS d USING (document_id)
INNER JOIN documents AS o ON s.reprint_of = o.document_id
WHERE d.is_latest
GROUP BY d.outlet, o.outlet
ORDER BY articles DESC, reprinted_by, text_of;
