-- grain: an outlet and one that it repeats
-- question: whose texts are reprinted, and by whom?
-- What an outlet prints a second time itself is no copy.
WITH repeated AS (
    SELECT
        d.outlet,
        o.outlet AS text_of,
        d.document_id
    FROM story_articles AS s
    INNER JOIN article_days AS d USING (document_id)
    INNER JOIN documents AS o ON s.reprint_of = o.document_id
    WHERE d.is_latest AND d.outlet <> o.outlet
    UNION ALL
    SELECT
        carried_by AS outlet,
        text_of,
        document_id
    FROM article_copies
    WHERE is_latest
)

SELECT
    r.outlet AS reprinted_by,
    r.text_of,
    count(*) AS articles,
    any_value(a.headline ORDER BY a.document_id) AS example
FROM repeated AS r
INNER JOIN articles AS a USING (document_id)
GROUP BY r.outlet, r.text_of
ORDER BY articles DESC, reprinted_by, r.text_of;
