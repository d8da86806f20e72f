-- rule: segments.partition
-- grain: one row per document whose segments do not cover its text exactly once
-- message: The segments must cover the document's text once, without gap or overlap.
-- remedy: Nothing was published; report the page: `khabar parse FILE` shows its segments.
WITH ordered AS (
    SELECT
        document_id,
        "start",
        "end",
        lag("end", 1, 0) OVER (PARTITION BY document_id ORDER BY ordinal) AS expected_start
    FROM new_segments
),

covered AS (
    SELECT
        document_id,
        bool_and("start" = expected_start AND "end" > "start") AS in_line,
        max("end") AS last_end
    FROM ordered
    GROUP BY document_id
)

SELECT
    documents.document_id,
    documents.path,
    covered.last_end,
    length(documents.text) AS text_length
FROM new_documents AS documents
LEFT JOIN covered USING (document_id)
WHERE
    length(documents.text) > 0
    AND (covered.in_line IS NOT TRUE OR covered.last_end <> length(documents.text))
