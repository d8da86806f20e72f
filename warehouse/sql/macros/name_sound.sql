-- A folded name as it is heard: words of more than four letters, besides an article, without those of long vowels between
-- the first and the last. «تلغراف» and «تليغراف» sound alike; «الشرق» and «الشروق» are too short to tell.
CREATE OR REPLACE MACRO name_sound(name) AS
    array_to_string(list_transform(
        string_split(name, ' '),
        lambda word: CASE
            WHEN length(regexp_replace(word, '^ال', '')) > 4
                THEN word[:3] || regexp_replace(word[4:-2], '[اويه]', '', 'g') || word[-1]
            ELSE word
        END
    ), ' ');
