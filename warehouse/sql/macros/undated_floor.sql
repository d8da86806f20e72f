-- The same where a page has no date: nothing but its words can tell, so more of them must agree.
CREATE OR REPLACE MACRO undated_floor() AS 0.40;
