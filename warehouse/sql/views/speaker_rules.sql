-- grain: a rule by which it is found whose a claim is
-- question: on what do the names of speakers stand, and how often?
-- Of a page that was read in several versions each counts. Claims of nobody, and those that an older Khabar read, have no rule.
-- speaker_rule: Id of the rule, as `claims` has it.
-- meaning: Who is found by the rule.
-- example: A text; the last claim in it is one of the rule's.
-- claims: Number of claims that have a name by it.
-- pages: On how many pages.
-- share: Of all claims that have such a rule.
CREATE OR REPLACE VIEW speaker_rules AS
SELECT
    r.speaker_rule,
    r.meaning,
    r.example,
    count(c.claim_id) AS claims,
    count(DISTINCT c.document_id) AS pages,
    round(count(c.claim_id) / sum(count(c.claim_id)) OVER (), 4) AS share
FROM declared_speaker_rules() AS r
LEFT JOIN claims AS c USING (speaker_rule)
GROUP BY r.speaker_rule, r.meaning, r.example
ORDER BY claims DESC, r.speaker_rule;
