-- Whether two clauses name days of which none is the same. The same weekday, or day of a month, read of another week or
-- year tells of how pages are dated, not of what they say.
CREATE OR REPLACE MACRO dated_apart(days, other_days) AS
    NOT list_has_any(list_transform(days, lambda d: isodow(d)), list_transform(other_days, lambda d: isodow(d)))
    AND NOT list_has_any(
        list_transform(days, lambda d: strftime(d, '%m-%d')), list_transform(other_days, lambda d: strftime(d, '%m-%d'))
    );
