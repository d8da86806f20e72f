-- Similarity of two sets of terms, 0 to 1: cosine of their sizes and of what they share, very short sets filled up.
-- Every term weighs the same, so two pages' similarity never changes with what else is in the warehouse.
CREATE OR REPLACE MACRO likeness(shared, size_a, size_b) AS
    least(1.0, shared / sqrt(greatest(size_a, short_list()) * greatest(size_b, short_list())));
