-- How many of the terms that two articles share must be in no crowd: with fewer they have their template in common.
CREATE OR REPLACE MACRO telling_needed() AS 3;
