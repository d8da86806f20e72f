-- Whether two clauses put what they tell in one city each, and neither names the other's.
CREATE OR REPLACE MACRO placed_apart(cities, folded, other_cities, other_folded) AS
    len(cities) = 1
    AND len(other_cities) = 1
    AND cities[1] <> other_cities[1]
    AND NOT contains(other_folded, substr(cities[1], 6))
    AND NOT contains(folded, substr(other_cities[1], 6));
