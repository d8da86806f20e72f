-- rule: corroborations.documents.differ
-- grain: one row per corroboration that does not compare two documents of its story
-- message: A corroboration must compare propositions of two different documents, both in its story.
-- remedy: The inference wrote a wrong pair; nothing was published. Report the rows.
SELECT
    corroborations.proposition_a,
    corroborations.proposition_b,
    corroborations.story_id
FROM corroborations
INNER JOIN propositions AS a ON corroborations.proposition_a = a.proposition_id
INNER JOIN propositions AS b ON corroborations.proposition_b = b.proposition_id
LEFT JOIN story_articles AS of_a ON a.document_id = of_a.document_id AND corroborations.story_id = of_a.story_id
LEFT JOIN story_articles AS of_b ON b.document_id = of_b.document_id AND corroborations.story_id = of_b.story_id
WHERE
    a.document_id = b.document_id
    OR of_a.document_id IS NULL
    OR of_b.document_id IS NULL
