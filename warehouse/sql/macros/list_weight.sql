-- What so many key terms weigh together, each squared: the length that a cosine divides by. Very short lists are filled up.
CREATE OR REPLACE MACRO list_weight(size) AS
    9 * least(greatest(size, short_list()), 6)
    + 4 * greatest(least(greatest(size, short_list()), 20) - 6, 0)
    + greatest(size - 20, 0);
