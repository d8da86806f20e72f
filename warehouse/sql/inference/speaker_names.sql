-- grain: a name in claims that is not folded yet
-- question: what is it looked up by?
-- Folding takes longer than all else that a view does, and a name never folds to anything else.
INSERT INTO speaker_names
WITH printed AS (
    SELECT speaker_name AS name FROM claims
    UNION
    SELECT speaker_person AS name FROM claims
    UNION
    SELECT via AS name FROM claims
)

SELECT
    name,
    speaker_key(name) AS speaker_key
FROM printed
ANTI JOIN speaker_names USING (name)
WHERE name IS NOT NULL;
