-- Whether a speaker is somebody whom the page does not name: «مصدر أمني», «مسؤولون في البيت الأبيض», «شهود».
CREATE OR REPLACE MACRO is_unnamed(name, person) AS
    person IS NULL
    AND regexp_matches(fold(name), '^(ال)?' || any_of(unnamed_speakers()) || '( |$)');
