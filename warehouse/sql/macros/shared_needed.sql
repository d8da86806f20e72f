-- How many terms two sets of these sizes must share to reach a similarity: `likeness` turned round.
CREATE OR REPLACE MACRO shared_needed(likeness_floor, size_a, size_b) AS
    CAST(ceil(likeness_floor * sqrt(greatest(size_a, short_list()) * greatest(size_b, short_list())) - 1e-9) AS INTEGER);
