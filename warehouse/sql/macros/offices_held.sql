-- A row for each way in which pages name a person: the folded personal name (`spelling`), the folded rest of the name
-- (`office`) and the pages (`documents`). What stands in headlines of other articles does not count.
CREATE OR REPLACE MACRO offices_held() AS TABLE
    SELECT
        speaker_key(speaker_person) AS spelling,
        speaker_key(replace(speaker_name, speaker_person, ' ')) AS office,
        list(DISTINCT document_id) AS documents
    FROM claims
    WHERE speaker_person IS NOT NULL AND zone <> 'related'
    GROUP BY speaker_name, speaker_person;
