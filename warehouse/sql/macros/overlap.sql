-- How far two articles have the same key terms, 0 to 1, wherever these stand: cosine of the two sets, very short ones filled up.
-- A text that is repeated has them all, also under another headline.
CREATE OR REPLACE MACRO overlap(shared, size_a, size_b) AS
    least(1.0, shared / sqrt(greatest(size_a, short_list()) * greatest(size_b, short_list())));
