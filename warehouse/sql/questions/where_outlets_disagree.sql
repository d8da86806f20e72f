-- grain: two clauses
-- question: on what do outlets contradict each other, and who says which?
-- Last come counts that the later page has raised.
SELECT
    title,
    differ_on,
    coalesce(outlet_a, '?') AS outlet_a,
    text_a,
    coalesce(outlet_b, '?') AS outlet_b,
    text_b
FROM conflicts
WHERE is_latest AND (outlet_a <> outlet_b OR outlet_a IS NULL OR outlet_b IS NULL)
ORDER BY may_be_update, title, differ_on, score DESC, proposition_a, proposition_b;
