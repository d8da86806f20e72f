-- grain: an agency or outlet that others quote speakers through
-- question: through whom are speakers quoted, in how many outlets, and who most often?
WITH quoted AS (
    SELECT
        speaker_key(via) AS through,
        via,
        source,
        speaker_name
    FROM told_claims
    WHERE via IS NOT NULL AND is_latest
),

speakers AS (
    SELECT
        through,
        speaker_name,
        count(*) AS claims
    FROM quoted
    WHERE speaker_name IS NOT NULL
    GROUP BY through, speaker_name
),

most AS (
    SELECT
        through,
        list(speaker_name ORDER BY claims DESC, speaker_name)[1:3] AS most_often
    FROM speakers
    GROUP BY through
)

SELECT
    min(q.via) AS through,
    count(DISTINCT q.source) AS sources,
    count(*) AS claims,
    m.most_often
FROM quoted AS q
LEFT JOIN most AS m USING (through)
GROUP BY q.through, m.most_often
ORDER BY sources DESC, claims DESC, q.through;
