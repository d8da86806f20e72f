-- A speaker's name as it is grouped by: folded, without punctuation, «عبد» joined to the name behind it, and the one
-- adjective of a country that newspapers spell in two ways spelled in one.
-- «الرئيس الأميركي، دونالد ترامب» and «الرئيس الأمريكى دونالد ترامب» are one.
CREATE OR REPLACE MACRO speaker_key(written) AS
    trim(regexp_replace(
        regexp_replace(replace(fold(written), 'اميرك', 'امريك'), '[^\pL\pN]+', ' ', 'g'),
        '(^| )عبد ال', '\1عبدال', 'g'
    ));
