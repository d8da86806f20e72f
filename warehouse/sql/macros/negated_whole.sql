-- How many terms a clause may have for its negation to turn all of it; in a longer one it mostly turns a part («حلقت فوق الحي
-- دون أن يكون …»).
CREATE OR REPLACE MACRO negated_whole() AS 8;
