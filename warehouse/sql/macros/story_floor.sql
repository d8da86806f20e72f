-- The mean that the pairs across two groups of articles count for (`bond`) from which they are one story.
CREATE OR REPLACE MACRO story_floor() AS 0.35;
