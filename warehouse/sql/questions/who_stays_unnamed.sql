-- grain: an outlet
-- question: how much rests on sources, officials and witnesses that it does not name, and how does it call them?
WITH told AS (
    SELECT
        coalesce(outlet, '?') AS outlet,
        speaker_name,
        is_unnamed(speaker_name, speaker_person) AS is_unnamed
    FROM told_claims
    WHERE speaker_name IS NOT NULL AND is_latest
),

called AS (
    SELECT
        outlet,
        speaker_name,
        count(*) AS claims
    FROM told
    WHERE is_unnamed
    GROUP BY outlet, speaker_name
),

usual AS (
    SELECT
        outlet,
        list(speaker_name ORDER BY claims DESC, speaker_name)[1:3] AS usually_called
    FROM called
    GROUP BY outlet
)

SELECT
    t.outlet,
    count(*) AS claims,
    count(*) FILTER (t.is_unnamed) AS unnamed,
    round(avg(CAST(t.is_unnamed AS INTEGER)), 3) AS share,
    u.usually_called
FROM told AS t
LEFT JOIN usual AS u USING (outlet)
GROUP BY t.outlet, u.usually_called
ORDER BY share DESC, t.outlet;
