-- The similarity from which two dated articles are kept as similar; below it a pair counts as 0 in a story's average.
CREATE OR REPLACE MACRO edge_floor() AS 0.34;
