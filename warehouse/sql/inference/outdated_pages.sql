-- grain: a page that was read again in a later version
-- question: of which pages does another reading tell what they say now?
-- Told when the warehouse is built: from all files and their likeness, which every question would go through.

-- Forgets which pages have a later version: a file may have been put back.
DELETE FROM outdated_pages;

INSERT INTO outdated_pages
SELECT document_id
FROM page_versions
SEMI JOIN documents USING (document_id)
GROUP BY document_id
HAVING NOT bool_or(is_latest);
