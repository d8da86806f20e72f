-- A speaker's name as it is grouped by: folded, without punctuation, «عبد», «أبو» and «الله» joined to the name that they are
-- part of, and the one adjective of a country that newspapers spell in two ways spelled in one.
-- «الرئيس الأميركي، دونالد ترامب» and «الرئيس الأمريكى دونالد ترامب» are one, «نصر الله» and «نصرالله».
CREATE OR REPLACE MACRO speaker_key(written) AS
    trim(regexp_replace(regexp_replace(
        regexp_replace(
            replace(fold(written), fold(spelled_in_two_ways()[1]), fold(spelled_in_two_ways()[2])),
            '[^\pL\pN]+', ' ', 'g'
        ),
        '(^| )' || any_of(joined_to_the_next()) || ' (ال)?', '\1\2\3', 'g'
    ), ' ' || any_of(joined_to_the_last()) || '( |$)', '\1\2', 'g'));
