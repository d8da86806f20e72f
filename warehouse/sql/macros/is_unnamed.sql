-- Whether a speaker is somebody whom the page does not name: «مصدر أمني», «مسؤولون في البيت الأبيض», «شهود».
CREATE OR REPLACE MACRO is_unnamed(name, person) AS
    person IS NULL
    AND regexp_matches(
        fold(name),
        '^(ال)?(مصدر(ان|ين)?|مصادر|شاهد(ان|ين)?|شهود|مسوول(ه|ان|ون|ين)?|دبلوماسي(ون|ين)?|مطلع(ون|ين)?|مقرب(ون|ين)?'
        || '|مراقب(ون|ين)?|محلل(ون|ين)?|خبراء|تقارير)( |$)'
    );
