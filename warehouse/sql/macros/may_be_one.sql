-- Whether two names, given as `name_terms`, may be one speaker's: all words of the one are in the other («حلو», «المدير سامر
-- حلو»), or two words and half of the shorter one. NULL where a name is not known.
CREATE OR REPLACE MACRO may_be_one(names, other_names) AS
    len(list_intersect(names, other_names)) = least(len(list_distinct(names)), len(list_distinct(other_names)))
    OR len(list_intersect(names, other_names))
    >= greatest(2, least(len(list_distinct(names)), len(list_distinct(other_names))) / 2);
