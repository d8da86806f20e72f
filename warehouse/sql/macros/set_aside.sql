-- How much weight of an article's most frequent terms need not be looked at to find the articles like it (prefix filtering).
-- Each may weigh three on the other page as well, so a third of what must be shared at least could be set aside; a sixth is,
-- so that what is left still tells most pairs apart before they are held against each other.
CREATE OR REPLACE MACRO set_aside(size) AS weight_needed(edge_floor(), size, 0) // (2 * place_weight(1));
