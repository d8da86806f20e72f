-- A body's folded name without the word for its kind and without the last adjective or purpose: «الساحل» of «وكالة أنباء
-- الساحل المالطية», of «وكالة الساحل للأنباء» and of «الساحل».
CREATE OR REPLACE MACRO body_core(key) AS
    CASE
        WHEN body_kind(key) = '' THEN key
        ELSE regexp_replace(
            regexp_replace(substr(key, length(body_kind(key)) + 2), '^' || any_of(purposes_of_bodies()) || ' ', ''),
            ' (لل' || any_of(purposes_of_bodies()) || '|ال\pL+(ي|يه))$', ''
        )
    END;
