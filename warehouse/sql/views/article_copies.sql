-- grain: an article and another outlet that carries its text to the letter
-- question: who else published it?
-- A file with the bytes of one that was read before is no document of its own; whose it is stands in the manifest.
-- carried_by: The outlet of the copy.
-- text_of: The outlet of the page that was read.
-- copied_to: The first path of such a copy.
-- is_latest: Whether its page has not been read in a later version.
CREATE OR REPLACE VIEW article_copies AS
SELECT
    f.document_id,
    f.outlet AS carried_by,
    d.outlet AS text_of,
    min(f.path) AS copied_to,
    bool_or(v.is_latest) AS is_latest
FROM files AS f
INNER JOIN documents AS d ON f.document_id = d.document_id
INNER JOIN page_versions AS v ON f.document_id = v.document_id AND f.path = v.path
WHERE f.outcome = 'duplicate' AND f.outlet IS NOT NULL AND f.outlet IS DISTINCT FROM d.outlet
GROUP BY f.document_id, f.outlet, d.outlet;
