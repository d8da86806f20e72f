-- What the pair of two dated articles must count for (`bond`) to be looked at; below it a pair counts as 0 in a story's average.
CREATE OR REPLACE MACRO edge_floor() AS 0.31;
