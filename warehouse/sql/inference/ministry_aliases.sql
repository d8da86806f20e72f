-- grain: a body's name without the word for its kind
-- question: which names leave out what the body is, and are told by its adjective?
-- «الخارجية الأميركية» is «وزارة الخارجية الأميركية» where pages say both. Without the adjective it is any country's.
INSERT INTO speaker_aliases
WITH forms AS (
    SELECT
        n.speaker_key AS form,
        count(DISTINCT c.document_id) AS pages
    FROM claims AS c
    INNER JOIN speaker_names AS n ON c.speaker_name = n.name
    WHERE c.speaker_person IS NULL AND c.zone <> 'related'
    GROUP BY n.speaker_key
),

short AS (
    SELECT
        form,
        pages,
        unnest(list_transform(kinds_left_out(), lambda kind: fold(kind))) AS kind
    FROM forms
    WHERE regexp_matches(form, '^ال\pL+ ال\pL+يه$')
)

SELECT
    s.form AS alias,
    w.form AS usual,
    json_object('rule', 'body.left_out', 'left_out', s.kind, 'pages', s.pages, 'pages_usual', w.pages) AS evidence
FROM short AS s
INNER JOIN forms AS w ON w.form = s.kind || ' ' || s.form
ANTI JOIN speaker_aliases AS a ON s.form = a.alias;
