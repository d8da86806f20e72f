-- The words of a text, as written.
CREATE OR REPLACE MACRO words_of(written) AS regexp_extract_all(written, '[\p{L}\p{M}\p{N}]+');
