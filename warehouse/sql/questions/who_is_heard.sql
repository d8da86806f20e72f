-- grain: a speaker
-- question: who is quoted in how many outlets, and how often directly?
SELECT
    speaker,
    sources,
    claims,
    quoted,
    first_day,
    last_day
FROM speakers
ORDER BY sources DESC, claims DESC, speaker_group;
