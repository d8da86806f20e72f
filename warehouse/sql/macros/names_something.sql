-- Whether a year in bare figures is part of a name in a text: «مونديال 2030», but «في 2030» and «عام 2030» tell when.
CREATE OR REPLACE MACRO names_something(year, written) AS
    regexp_matches(year, '^\pN+$')
    AND contains(written, ' ' || year)
    AND regexp_matches(split_part(written, ' ' || year, 1), '\pL{2}$')
    AND NOT regexp_matches(
        fold(regexp_extract(split_part(written, ' ' || year, 1), '\pL+$')), '^' || any_of(before_years()) || '$'
    );
