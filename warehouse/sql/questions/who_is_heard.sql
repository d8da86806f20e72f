-- grain: a speaker
-- question: who is quoted in how many outlets, and how often directly?
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
)

SELECT
    u.speaker,
    count(DISTINCT c.source) AS sources,
    count(*) AS claims,
    count(*) FILTER (c.kind IN ('direct', 'mixed')) AS quoted,
    min(c.said_on) AS first_day,
    max(c.said_on) AS last_day
FROM claims_by_speaker AS c
INNER JOIN usual AS u USING (speaker_key)
WHERE c.is_latest
GROUP BY speaker_key, u.speaker
ORDER BY sources DESC, claims DESC, speaker_key;
