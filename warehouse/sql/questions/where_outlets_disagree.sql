-- grain: two pages and what they differ on
-- question: on what do outlets contradict each other, and who says which?
-- Of clauses of two pages that differ on the same those most alike are told. Last come counts that the later page has raised.
SELECT
    title,
    differ_on,
    coalesce(outlet_a, '?') AS outlet_a,
    concat_ws(': ', speaker_a, text_a) AS said_a,
    value_a,
    coalesce(outlet_b, '?') AS outlet_b,
    concat_ws(': ', speaker_b, text_b) AS said_b,
    value_b
FROM conflicts
WHERE is_latest AND NOT is_same_outlet
QUALIFY
    row_number()
        OVER (PARTITION BY document_a, document_b, differ_on ORDER BY score DESC, proposition_a, proposition_b)
    = 1
ORDER BY may_be_update, title, differ_on, score DESC, proposition_a, proposition_b;
