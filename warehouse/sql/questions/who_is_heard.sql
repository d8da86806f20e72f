-- grain: a speaker
-- question: who is quoted in how many outlets, and how often directly?
-- An outlet that has a text of another to the letter counts too; its claims are told once.
WITH spellings AS (
    SELECT
        speaker_key,
        speaker_name,
        count(*) AS claims
    FROM claims_by_speaker
    WHERE is_latest
    GROUP BY speaker_key, speaker_name
),

usual AS (
    SELECT
        speaker_key,
        any_value(speaker_name ORDER BY claims DESC, length(speaker_name) DESC, speaker_name) AS speaker
    FROM spellings
    GROUP BY speaker_key
),

carried AS (
    SELECT
        speaker_key,
        source
    FROM claims_by_speaker
    WHERE is_latest
    UNION
    SELECT
        c.speaker_key,
        k.carried_by AS source
    FROM claims_by_speaker AS c
    INNER JOIN article_copies AS k USING (document_id)
    WHERE k.is_latest
),

counted AS (
    SELECT
        speaker_key,
        count(*) AS sources
    FROM carried
    GROUP BY speaker_key
)

SELECT
    u.speaker,
    n.sources,
    count(*) AS claims,
    count(*) FILTER (c.kind IN ('direct', 'mixed')) AS quoted,
    min(c.said_on) AS first_day,
    max(c.said_on) AS last_day
FROM claims_by_speaker AS c
INNER JOIN usual AS u USING (speaker_key)
INNER JOIN counted AS n USING (speaker_key)
WHERE c.is_latest
GROUP BY speaker_key, u.speaker, n.sources
ORDER BY n.sources DESC, claims DESC, speaker_key;
