-- How many of an article's most frequent terms need not be looked at to find the articles like it: one less than it must
-- share with any. Two that share enough still share the difference among the terms that are left (prefix filtering).
CREATE OR REPLACE MACRO set_aside(size) AS greatest(0, shared_needed(edge_floor(), size, 0) - 1);
