-- Articles with fewer key terms than this are compared as if they had so many: two briefs sharing three words of ten
-- are not one event yet.
CREATE OR REPLACE MACRO short_list() AS 20;
