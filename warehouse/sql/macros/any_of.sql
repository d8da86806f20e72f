-- Some words as a part of a regular expression over folded text: «(وكاله|صحيفه)» of ['وكالة', 'صحيفة'].
CREATE OR REPLACE MACRO any_of(words) AS '(' || fold(array_to_string(words, '|')) || ')';
