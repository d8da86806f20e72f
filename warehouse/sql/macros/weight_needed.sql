-- What the shared terms of two articles of these sizes must weigh to reach a similarity: `likeness` turned round.
CREATE OR REPLACE MACRO weight_needed(likeness_floor, size_a, size_b) AS
    CAST(ceil(likeness_floor * sqrt(list_weight(size_a) * list_weight(size_b)) - 1e-9) AS INTEGER);
