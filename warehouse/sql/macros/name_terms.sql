-- The folded words of a name that can identify it: four letters and more, article and endings off. NULL for no name.
CREATE OR REPLACE MACRO name_terms(name) AS
    list_transform(
        list_filter(regexp_extract_all(fold(name), '\w+'), lambda w: length(w) > 3),
        lambda w: regexp_replace(regexp_replace(w, '^(و?ال|ولل|لل)', ''), '(يه|ي|ه)$', '')
    );
