-- grain: a claim of an article's own headline or body
-- question: who said what, where, and on which day?
-- source: The outlet, or the path of the page where its outlet is not known.
-- speaker_key: The name as the macro `speaker_key` folds it: to look up.
-- speaker_group: What all names of one speaker share: the personal name where there is one, else the whole name; folded, and
--   in its usual form. To group by.
-- via_group: What all names of whom it was quoted through share, as `speaker_group`; null where the page does not name them
--   («الوكالة»). To group by.
-- said_on: The day that the page gives for the saying, else the day of the page. What it announces to be said on a later
--   day («سيعلن الاثنين المقبل») counts as told on its own.
-- said_on_basis: `stated` where the page names that day exactly, `page` where it is the day of publication; null without
--   either.
-- rule: Id of the rule of `claim_rules` that read it; null where an older Khabar did.
-- speaker_rule: Id of the rule of `speaker_rules` that found whose it is; null where nobody is known.
-- published_at: When its page was published, as printed or as in the manifest.
-- published_on: The day of publication, read or inferred.
-- is_reprint: Whether its article repeats the text of an earlier one.
-- is_latest: Whether its page has not been read in a later version, under any path.
CREATE OR REPLACE VIEW told_claims AS
WITH said AS (
    SELECT
        l.claim_id,
        min(CAST(d.starts_at AS DATE)) AS day
    FROM claim_dates AS l
    INNER JOIN resolved_dates AS d USING (date_id)
    WHERE l.role = 'said' AND d.grain IN ('day', 'daypart', 'hour', 'minute', 'second') AND NOT is_rough(d.mod)
    GROUP BY l.claim_id
),

named AS (
    SELECT
        n.name,
        n.speaker_key,
        coalesce(a.usual, n.speaker_key) AS speaker_group
    FROM speaker_names AS n
    LEFT JOIN speaker_aliases AS a ON n.speaker_key = a.alias
)

SELECT
    c.claim_id,
    c.document_id,
    s.story_id,
    a.outlet,
    coalesce(a.outlet, a.path) AS source,
    c.speaker_name,
    c.speaker_person,
    n.speaker_key,
    coalesce(p.speaker_group, n.speaker_group) AS speaker_group,
    c.speaker_basis,
    c.via,
    CASE WHEN NOT is_anaphor(v.speaker_key) THEN v.speaker_group END AS via_group,
    c.medium,
    c.cue_lemma,
    c.cue_class,
    c.kind,
    c.polarity,
    c.rule,
    c.speaker_rule,
    c.content,
    coalesce(said.day, a.published_on) AS said_on,
    CASE WHEN said.day IS NOT NULL THEN 'stated' WHEN a.published_on IS NOT NULL THEN 'page' END AS said_on_basis,
    a.published_at,
    a.published_on,
    s.reprint_of IS NOT NULL AS is_reprint,
    a.is_latest
FROM claims AS c
INNER JOIN article_days AS a USING (document_id)
LEFT JOIN story_articles AS s USING (document_id)
LEFT JOIN named AS n ON c.speaker_name = n.name
LEFT JOIN named AS p ON c.speaker_person = p.name
LEFT JOIN named AS v ON c.via = v.name
LEFT JOIN said ON c.claim_id = said.claim_id AND (a.published_on IS NULL OR said.day <= a.published_on)
WHERE c.zone <> 'related';
