-- grain: a speaker
-- question: who is quoted in how many outlets, and how often directly?
SELECT
    any_value(speaker_name ORDER BY length(speaker_name) DESC, speaker_name) AS speaker,
    count(DISTINCT outlet) AS outlets,
    count(*) AS claims,
    count(*) FILTER (kind IN ('direct', 'mixed')) AS quoted,
    min(said_on) AS first_day,
    max(said_on) AS last_day
FROM claims_by_speaker
GROUP BY speaker_key
ORDER BY outlets DESC, claims DESC, speaker_key;
