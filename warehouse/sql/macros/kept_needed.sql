-- What the shared terms that are looked at must weigh so that two articles can be alike: what likeness needs, less what those
-- may add that are crowded or were set aside, each of which weighs three at most on the other page.
CREATE OR REPLACE MACRO kept_needed(needed, crowded, aside) AS needed - place_weight(1) * (crowded + aside);
