-- The words around the characters [first, last) of a text, three on each side, folded; short ones, which stand beside
-- anything, are left out. Days are of one matter where they stand in the same words.
CREATE OR REPLACE MACRO beside(written, first, last) AS
    list_filter(
        list_concat(words_of(fold(substr(written, 1, first)))[-3:], words_of(fold(substr(written, last + 1)))[:3]),
        lambda w: len(w) > 3
    );
