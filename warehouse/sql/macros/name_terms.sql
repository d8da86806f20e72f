-- The words of a name that can identify it: four letters and more, folded, article and endings off. NULL for no name.
CREATE OR REPLACE MACRO name_terms(name) AS
    list_transform(
        list_filter(words_of(fold(name)), lambda w: length(w) > 3),
        lambda w: regexp_replace(search_key(w), '(ات|يه|ين|ون|ي|ه)$', '')
    );
