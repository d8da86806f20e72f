-- What is left of a folded name behind its first word without the letters of long vowels, which papers set as they hear
-- them: «بنيامين نتنياهو» and «بنيامين نتانياهو» have the same. Empty for a name of one word.
CREATE OR REPLACE MACRO name_bones(spelling) AS
    CASE
        WHEN contains(spelling, ' ')
            THEN trim(regexp_replace(substr(spelling, instr(spelling, ' ') + 1), '[اويه]', '', 'g'))
        ELSE ''
    END;
