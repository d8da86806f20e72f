-- grain: a form of a body's name that is not the usual one
-- question: which names are one agency's, newspaper's or company's, given with more words or fewer, or spelled otherwise?
-- «وكالة رويترز للأنباء», «وكالة رويترز» and «رويترز» are one. Names are one where they have the same core and no two of them
-- name another kind or end in another adjective: «صحيفة الوطن السورية» and «صحيفة الوطن العمانية» stay two, and so do
-- «صحيفة العربية» and «قناة العربية». The core alone is the body only if it has no article, is seldom seen without its kind
-- (most such words are places), and is no adjective: «السودان» is no agency. Papers write foreign names by ear, so cores that
-- sound alike are the same core on the same conditions: «صحيفة التلغراف» and «صحيفة التليغراف».
INSERT INTO speaker_aliases
WITH names AS (
    SELECT
        speaker_name AS name,
        document_id
    FROM claims
    WHERE speaker_name IS NOT NULL AND speaker_person IS NULL AND zone <> 'related'
    UNION
    SELECT
        via AS name,
        document_id
    FROM claims
    WHERE via IS NOT NULL AND zone <> 'related'
),

printed AS (
    SELECT
        name,
        count(*) AS pages
    FROM names
    GROUP BY name
),

keyed AS (
    SELECT
        n.speaker_key AS form,
        sum(p.pages) AS pages
    FROM printed AS p
    INNER JOIN speaker_names AS n USING (name)
    GROUP BY n.speaker_key
),

parts AS (
    SELECT
        form,
        pages,
        body_kind(form) AS kind,
        body_core(form) AS core,
        name_sound(regexp_extract(form, ' (ال\pL+(ي|يه))$', 1)) AS adjective
    FROM keyed
),

heard AS (
    SELECT name_sound(core) AS sound
    FROM parts
    GROUP BY name_sound(core)
    HAVING
        count(DISTINCT kind) FILTER (kind <> '') = 1
        AND count(DISTINCT adjective) FILTER (kind <> '' AND adjective <> '') <= 1
),

alike AS (
    SELECT
        p.*,
        coalesce(h.sound, p.core) AS name
    FROM parts AS p
    LEFT JOIN heard AS h ON name_sound(p.core) = h.sound
),

cores AS (
    SELECT
        name,
        sum(pages) FILTER (kind <> '') AS with_kind
    FROM alike
    GROUP BY name
    HAVING
        count(DISTINCT kind) FILTER (kind <> '') = 1
        AND count(DISTINCT adjective) FILTER (kind <> '' AND adjective <> '') <= 1
),

one AS (
    SELECT
        p.name,
        p.core,
        p.form,
        p.pages
    FROM alike AS p
    INNER JOIN cores AS c USING (name)
    WHERE
        p.kind <> ''
        OR (c.with_kind > 1 AND 3 * c.with_kind >= p.pages AND NOT regexp_matches(p.core, '^ال|^\pL+يه?$'))
),

usual AS (
    SELECT
        name,
        any_value(form ORDER BY pages DESC, form) AS form,
        max(pages) AS pages
    FROM one
    GROUP BY name
    HAVING count(*) > 1
)

SELECT
    o.form AS alias,
    u.form AS usual,
    json_object('rule', 'body.core', 'core', o.core, 'pages', o.pages, 'pages_usual', u.pages) AS evidence
FROM one AS o
INNER JOIN usual AS u USING (name)
ANTI JOIN speaker_aliases AS a ON o.form = a.alias
WHERE o.form <> u.form;
