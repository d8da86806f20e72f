-- The similarity from which two articles so many hours apart are kept as similar: from which the pair counts in a story, or
-- from which the one may be a later version of the other.
CREATE OR REPLACE MACRO kept_likeness(hours) AS least(edge_floor() / bond(1.0, hours), version_floor());
