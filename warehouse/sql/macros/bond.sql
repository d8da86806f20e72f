-- What a similarity counts for in a story: all of it where two articles appeared at once, or where one has no date, and
-- less the more hours lie between them, half of it at two days. A day later the same names and words are mostly the next step.
CREATE OR REPLACE MACRO bond(similarity, hours) AS similarity * (1 - coalesce(hours, 0) / (2 * story_hours()));
