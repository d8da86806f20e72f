-- Of two lists of `level name`, the places of a level that both name and share no place of.
CREATE OR REPLACE MACRO placed_apart(one, other) AS
    list_filter(
        one,
        lambda x: list_contains(
            list_transform(other, lambda y: split_part(y, ' ', 1)), split_part(x, ' ', 1)
        )
        AND NOT list_has_any(
            list_filter(one, lambda z: split_part(z, ' ', 1) = split_part(x, ' ', 1)), other
        )
    );
