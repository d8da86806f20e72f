-- The mean similarity across two groups of articles from which they are one story.
CREATE OR REPLACE MACRO story_floor() AS 0.38;
