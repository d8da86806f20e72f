-- grain: an agency or outlet that others quote speakers through
-- question: through whom are speakers quoted, in how many outlets, and who most often?
WITH quoted AS (
    SELECT
        via_group AS through,
        via,
        source,
        speaker_group
    FROM told_claims
    WHERE via_group IS NOT NULL AND is_latest
),

called AS (
    SELECT
        through,
        any_value(via ORDER BY claims DESC, via) AS name
    FROM (SELECT through, via, count(*) AS claims FROM quoted GROUP BY through, via) AS printed
    GROUP BY through
),

heard AS (
    SELECT
        q.through,
        s.speaker,
        count(*) AS claims
    FROM quoted AS q
    INNER JOIN speakers AS s USING (speaker_group)
    GROUP BY q.through, s.speaker
),

most AS (
    SELECT
        through,
        list(speaker ORDER BY claims DESC, speaker)[1:3] AS most_often
    FROM heard
    GROUP BY through
)

SELECT
    c.name AS through,
    count(DISTINCT q.source) AS sources,
    count(*) AS claims,
    m.most_often
FROM quoted AS q
INNER JOIN called AS c USING (through)
LEFT JOIN most AS m USING (through)
GROUP BY q.through, c.name, m.most_often
ORDER BY sources DESC, claims DESC, q.through;
