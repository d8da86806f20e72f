-- The similarity from which what was read later under a path is a later version of the page, and not another page by its name.
CREATE OR REPLACE MACRO version_floor() AS 0.5;
