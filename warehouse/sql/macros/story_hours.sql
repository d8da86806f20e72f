-- How many hours may lie between two dated articles about one event: two days, so that a morning paper meets
-- the evening site of the day before, and the report of a Friday the one of Saturday.
CREATE OR REPLACE MACRO story_hours() AS 48;
