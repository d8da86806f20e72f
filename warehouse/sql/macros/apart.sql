-- What is added to `same_floor` where the speakers, or the days on which they spoke, are known and not the same: others
-- may say the same, but then their words must agree more closely.
CREATE OR REPLACE MACRO apart() AS 0.15;
