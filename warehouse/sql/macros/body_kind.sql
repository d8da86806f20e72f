-- The word for its kind that a body's folded name begins with: «وكالة» of «وكالة أنباء الساحل»; empty where there is none.
CREATE OR REPLACE MACRO body_kind(key) AS
    regexp_extract(
        key,
        '^(وكاله|صحيفه|جريده|مجله|قناه|شبكه|محطه|اذاعه|موقع|شركه|منظمه|جماعه|حركه|تنظيم|حزب|نادي) \pL',
        1
    );
