-- grain: a spelling of a person's name that is not the usual one
-- question: which names are one person's, spelled otherwise?
-- Papers write foreign names by ear: «ترامب» and «ترمب». Two spellings are one name where the given name is the same, the
-- rest differs in long vowels only, and pages give both the same office, of two words or more. «حسن» and «حسين» stay two.
INSERT INTO speaker_aliases
WITH names AS (
    FROM offices_held()
),

spelled AS (
    SELECT
        spelling,
        split_part(spelling, ' ', 1) AS given,
        name_bones(spelling) AS bones,
        len(list_distinct(flatten(list(documents)))) AS pages
    FROM names
    GROUP BY spelling
),

held AS (
    SELECT DISTINCT
        n.office,
        s.given,
        s.bones,
        s.spelling,
        s.pages
    FROM names AS n
    INNER JOIN spelled AS s USING (spelling)
    WHERE contains(n.office, ' ') AND length(s.bones) > 1
),

alike AS (
    SELECT
        office,
        given,
        bones
    FROM held
    GROUP BY office, given, bones
    HAVING count(*) > 1
),

one AS (
    SELECT
        h.given,
        h.bones,
        h.spelling,
        h.pages,
        min(h.office) AS office
    FROM held AS h
    SEMI JOIN alike USING (office, given, bones)
    GROUP BY h.given, h.bones, h.spelling, h.pages
),

usual AS (
    SELECT
        given,
        bones,
        any_value(spelling ORDER BY pages DESC, spelling) AS spelling,
        max(pages) AS pages
    FROM one
    GROUP BY given, bones
)

SELECT
    o.spelling AS alias,
    u.spelling AS usual,
    json_object(
        'rule', 'person.office', 'office', o.office, 'pages', o.pages, 'pages_usual', u.pages
    ) AS evidence
FROM one AS o
INNER JOIN usual AS u USING (given, bones)
WHERE o.spelling <> u.spelling;
