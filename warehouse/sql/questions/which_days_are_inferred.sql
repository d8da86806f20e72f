-- grain: an undated article
-- question: when did it appear, and what shows it?
SELECT
    u.outlet,
    u.headline,
    u.published_on,
    u.state,
    json_extract_string(u.evidence, '$.rule') AS rule,
    json_extract_string(u.evidence, '$.expression') AS expression,
    o.outlet AS shown_by
FROM undated_articles AS u
LEFT JOIN documents AS o ON json_extract_string(u.evidence, '$.members[0]') = o.document_id
WHERE u.is_latest
ORDER BY u.outlet, u.headline, u.document_id;
