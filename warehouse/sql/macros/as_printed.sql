-- What a clause counts, of `value stem`, with the noun as the clause prints it: «46 فلسطينيا» of `46 فلسطن`. It is the first
-- word behind the figure, or of the clause where the figure is in words, that has the letters of the stem in their order.
CREATE OR REPLACE MACRO as_printed(counted, written) AS
    split_part(counted, ' ', 1) || ' ' || coalesce(
        list_filter(
            words_of(written)[
                coalesce(list_position(words_of(fold(written)), split_part(counted, ' ', 1)), 0) + 1:
            ],
            lambda w: regexp_matches(fold(w), array_to_string(string_split(split_part(counted, ' ', 2), ''), '.*'))
        )[1],
        split_part(counted, ' ', 2)
    );
