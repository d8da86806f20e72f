-- grain: one row per pair of statements of two outlets
-- question: What do two outlets tell alike, and where do they differ?
SELECT
    corroborations.relation,
    corroborations.detail,
    first_documents.outlet AS outlet,
    first_propositions.text AS statement,
    second_documents.outlet AS other_outlet,
    second_propositions.text AS other_statement
FROM corroborations
INNER JOIN propositions AS first_propositions
    ON corroborations.proposition_a = first_propositions.proposition_id
INNER JOIN propositions AS second_propositions
    ON corroborations.proposition_b = second_propositions.proposition_id
INNER JOIN documents AS first_documents ON first_propositions.document_id = first_documents.document_id
INNER JOIN documents AS second_documents ON second_propositions.document_id = second_documents.document_id
ORDER BY corroborations.relation = 'conflicts' DESC, corroborations.score DESC, corroborations.proposition_a
LIMIT 4
