-- grain: a speaker
-- question: who speaks, by which names, in how many outlets, how often and when?
-- Of a page that was read in several versions the latest counts.
-- speaker: The name that most of the speaker's claims have.
-- person: The personal name among them, where there is one.
-- called: The names that pages give the speaker, most used first.
-- sources: In how many outlets, also such as have a text of another to the letter, whose claims are told once; pages without
--   an outlet count each.
-- pages: On how many pages.
-- claims: Number of claims, without those that reprints repeat.
-- quoted: How many of the claims are in the speaker's own words.
-- first_day: The first day on which something was said.
-- last_day: The last day on which something was said.
CREATE OR REPLACE VIEW speakers AS
WITH told AS MATERIALIZED (
    SELECT
        c.*,
        p.speaker_key AS person_key
    FROM claims_by_speaker AS c
    LEFT JOIN speaker_names AS p ON c.speaker_person = p.name
    WHERE c.is_latest
),

printed AS (
    SELECT
        speaker_group,
        speaker_key,
        speaker_name,
        count(*) AS claims
    FROM told
    GROUP BY speaker_group, speaker_key, speaker_name
),

names AS (
    SELECT
        speaker_group,
        any_value(speaker_name ORDER BY claims DESC, speaker_name) AS name,
        sum(claims) AS claims
    FROM printed
    GROUP BY speaker_group, speaker_key
),

called AS (
    SELECT
        speaker_group,
        list(name ORDER BY claims DESC, length(name) DESC, name) AS called
    FROM names
    GROUP BY speaker_group
),

carried AS (
    SELECT
        speaker_group,
        source
    FROM told
    UNION
    SELECT
        t.speaker_group,
        k.carried_by AS source
    FROM told AS t
    INNER JOIN article_copies AS k USING (document_id)
    WHERE k.is_latest
),

counted AS (
    SELECT
        speaker_group,
        count(*) AS sources
    FROM carried
    GROUP BY speaker_group
)

SELECT
    c.speaker_group,
    n.called[1] AS speaker,
    any_value(c.speaker_person ORDER BY c.speaker_person) FILTER (c.person_key = c.speaker_group) AS person,
    n.called,
    s.sources,
    count(DISTINCT c.document_id) AS pages,
    count(*) FILTER (NOT c.is_reprint) AS claims,
    count(*) FILTER (NOT c.is_reprint AND c.kind IN ('direct', 'mixed')) AS quoted,
    min(c.said_on) AS first_day,
    max(c.said_on) AS last_day
FROM told AS c
INNER JOIN called AS n USING (speaker_group)
INNER JOIN counted AS s USING (speaker_group)
GROUP BY c.speaker_group, n.called, s.sources
ORDER BY claims DESC, c.speaker_group;
