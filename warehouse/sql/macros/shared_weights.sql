-- What each key term of one article weighs with the same term of another: the product of both weights, NULL where it has none.
CREATE OR REPLACE MACRO shared_weights(one, other) AS
    list_transform(one, lambda term, place: place_weight(place) * place_weight(list_position(other, term)));
