-- Arabic text as it is compared: no vowel signs and tatweel, one alef, ya and ha, digits of one script, small letters, and
-- the letters themselves for the shapes that old files print them in.
-- «الأسد», «الاسد», «الأَسَد» and «ﺍﻷﺳﺪ» fold to the same.
CREATE OR REPLACE MACRO fold(written) AS
    lower(translate(
        regexp_replace(
            regexp_replace(replace(written, 'ﷲ', 'الله'), '[\x{FEF5}-\x{FEFC}]', 'لا', 'g'),
            '[\x{0610}-\x{061A}\x{0640}\x{064B}-\x{065F}\x{0670}\x{06D6}-\x{06DC}\x{06DF}-\x{06E8}\x{06EA}-\x{06ED}'
            || '\x{00AD}\x{061C}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{2066}-\x{2069}\x{FE70}-\x{FE7F}\x{FEFF}]',
            '', 'g'
        ),
        'أإآٱؤئىیېةکگھہەۀ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹'
        || 'ﺀﺁﺂﺃﺄﺅﺆﺇﺈﺉﺊﺋﺌﺍﺎﺏﺐﺑﺒﺓﺔﺕﺖﺗﺘﺙﺚﺛﺜﺝﺞﺟﺠﺡﺢﺣﺤﺥﺦﺧﺨﺩﺪﺫﺬﺭﺮﺯﺰﺱﺲﺳﺴﺵﺶﺷﺸﺹﺺﺻﺼﺽﺾﺿﻀﻁﻂﻃﻄﻅﻆﻇﻈﻉﻊﻋﻌﻍﻎﻏﻐﻑﻒﻓﻔﻕﻖﻗﻘﻙﻚﻛﻜﻝﻞﻟﻠﻡﻢﻣﻤﻥﻦﻧﻨﻩﻪﻫﻬﻭﻮﻯﻰﻱﻲﻳﻴ',
        'ااااويييي' || 'هككهههه' || '01234567890123456789'
        || 'ءااااووااييييااببببههتتتتثثثثججججححححخخخخددذذررززسسسسششششصصصصضضضضططططظظظظععععغغغغففففققققككككللللممممننننههههوويييييي'
    ));
