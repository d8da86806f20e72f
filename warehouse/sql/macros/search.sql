-- grain: an article that holds every word of `question`, however they are spelled
-- question: who wrote about it?
--   FROM search('قاعدة عين الاسد')
-- Looks words up in `search_terms`. Ranking by BM25 needs DuckDB's fts extension, which is no part of the package and is
-- fetched once from the network. It writes its index, so it works on a copy of the warehouse:
--   INSTALL fts; LOAD fts;
--   CREATE TABLE folded AS SELECT document_id, fold(headline) AS headline, fold(body) AS body FROM articles;
--   PRAGMA create_fts_index('folded', 'document_id', 'headline', 'body', stemmer = 'arabic', ignore = '[^\p{L}\p{N}]+');
--   SELECT document_id, fts_main_folded.match_bm25(document_id, fold('عين الاسد')) AS score FROM folded ORDER BY score DESC;
CREATE OR REPLACE MACRO search(question) AS TABLE
    WITH wanted AS (
        SELECT DISTINCT search_key(w.word) AS word
        FROM unnest(words_of(question)) AS w (word)
    ),

    -- A name has no article that would part it from what is written onto it: «بدمشق». A short word is too easily another's end.
    spelled AS (
        SELECT
            w.word,
            l.letters || w.word AS term
        FROM wanted AS w
        CROSS JOIN unnest(['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول']) AS l (letters)
        WHERE l.letters = '' OR length(w.word) > 3
    ),

    found AS (
        SELECT
            t.document_id,
            sum(t.hits) AS hits
        FROM search_terms AS t
        INNER JOIN spelled AS s USING (term)
        GROUP BY t.document_id
        HAVING count(DISTINCT s.word) = (SELECT count(*) FROM wanted)
    )

    SELECT
        f.document_id,
        d.outlet,
        a.published_at,
        a.headline,
        CAST(f.hits AS BIGINT) AS hits
    FROM found AS f
    INNER JOIN articles AS a USING (document_id)
    INNER JOIN documents AS d USING (document_id)
    ORDER BY hits DESC, a.published_at DESC, f.document_id;
