-- Whether any of `value noun` counts dead or wounded.
CREATE OR REPLACE MACRO has_toll(counted) AS list_has_any(list_transform(counted, lambda x: split_part(x, ' ', 2)), tolls());
