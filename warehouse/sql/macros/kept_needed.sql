-- How many of the terms that are looked at two articles must share so that they can be alike: those that likeness needs,
-- less those that are crowded or were set aside; and never fewer than must be in no crowd.
CREATE OR REPLACE MACRO kept_needed(shared, crowded, aside) AS greatest(shared - crowded, telling_needed()) - aside;
