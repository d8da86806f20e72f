-- Of two lists of `value noun`, the pairs that count the same with another value: no value of the noun is in both, and the
-- other clause has no such figure at all («18 منهم» counts them, too).
CREATE OR REPLACE MACRO counted_apart(one, other, other_figures) AS
    list_filter(
        one,
        lambda x: list_has_any(
            list_transform(other, lambda y: substr(y, strpos(y, ' '))), [substr(x, strpos(x, ' '))]
        )
        AND NOT list_contains(other_figures, split_part(x, ' ', 1))
        AND len(list_filter(
            one,
            lambda z: substr(z, strpos(z, ' ')) = substr(x, strpos(x, ' '))
            AND len(list_filter(other, lambda w: counts_alike(z, w))) > 0
        )) = 0
    );
