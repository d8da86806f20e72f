-- grain: a person's name with more names, or fewer, than the usual one
-- question: which names are one person's, given at length and in short?
-- «كمال بن سالم آل هاغن» and «كمال بن سالم» are one where one name begins with all of the other, and pages give both the same
-- office, of two words or more; so is what a page was misread to call somebody whom others call by the name alone. The name
-- of more pages is the usual one.
INSERT INTO speaker_aliases
WITH names AS (
    FROM offices_held()
),

spelled AS (
    SELECT
        spelling,
        len(list_distinct(flatten(list(documents)))) AS pages
    FROM names
    GROUP BY spelling
),

held AS (
    SELECT DISTINCT
        office,
        spelling
    FROM names
    WHERE contains(office, ' ') AND contains(spelling, ' ')
),

pairs AS (
    SELECT
        s.spelling AS short,
        l.spelling AS long,
        min(s.office) AS office
    FROM held AS s
    INNER JOIN held AS l ON s.office = l.office AND starts_with(l.spelling, s.spelling || ' ')
    GROUP BY s.spelling, l.spelling
),

ways AS (
    SELECT
        short AS spelling,
        long AS other,
        office
    FROM pairs
    UNION ALL
    SELECT
        long AS spelling,
        short AS other,
        office
    FROM pairs
),

usual AS (
    SELECT
        w.spelling AS alias,
        any_value(coalesce(a.usual, w.other) ORDER BY o.pages DESC, w.other) AS usual,
        any_value(w.office ORDER BY o.pages DESC, w.other) AS office,
        max(o.pages) AS pages_usual,
        any_value(s.pages) AS pages
    FROM ways AS w
    INNER JOIN spelled AS s ON w.spelling = s.spelling
    INNER JOIN spelled AS o ON w.other = o.spelling
    LEFT JOIN speaker_aliases AS a ON w.other = a.alias
    WHERE (o.pages, w.other) > (s.pages, w.spelling)
    GROUP BY w.spelling
)

SELECT
    u.alias,
    u.usual,
    json_object(
        'rule', 'person.shorter', 'office', u.office, 'pages', u.pages, 'pages_usual', u.pages_usual
    ) AS evidence
FROM usual AS u
ANTI JOIN speaker_aliases AS a ON u.alias = a.alias
ANTI JOIN speaker_aliases AS b ON u.alias = b.usual
ANTI JOIN usual AS c ON u.usual = c.alias
WHERE u.alias <> u.usual;
