-- A value that a clause has where another conflicts with it, of the evidence's JSON, for people: counts with their nouns as
-- printed, days, the name of a city.
CREATE OR REPLACE MACRO told_value(differ_on, held, written) AS
    CASE
        WHEN differ_on = 'number'
            THEN array_to_string(list_transform(try_cast(held AS VARCHAR[]), lambda x: as_printed(x, written)), ', ')
        WHEN differ_on = 'date' THEN array_to_string(try_cast(held AS VARCHAR[]), ', ')
        WHEN differ_on = 'place' THEN regexp_replace(held ->> '$', '^city ', '')
        ELSE held ->> '$'
    END;
