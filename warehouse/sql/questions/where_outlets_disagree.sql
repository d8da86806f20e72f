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
WHERE is_latest AND NOT is_same_outlet
ORDER BY may_be_update, title, differ_on, score DESC, proposition_a, proposition_b;
