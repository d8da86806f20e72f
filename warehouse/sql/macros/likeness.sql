-- Similarity of two articles' key terms, 0 to 1: cosine of the two lists, of which the shared terms' weights are given.
-- A term weighs by its place alone, so two pages' similarity never changes with what else is in the warehouse.
CREATE OR REPLACE MACRO likeness(shared, size_a, size_b) AS least(1.0, shared / sqrt(list_weight(size_a) * list_weight(size_b)));
