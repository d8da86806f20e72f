-- grain: a rule by which claims are read
-- question: what does it take for a claim, how often, and how often does it find who speaks?
-- Of a page that was read in several versions each counts. Claims that an older Khabar read have no rule.
-- rule: Id of the rule, as `claims` has it.
-- meaning: What the rule takes for a claim.
-- example: A text that the rule reads.
-- claims: Number of claims that it has read.
-- pages: On how many pages.
-- share: Of all claims that have a rule.
-- attributed: How many of its claims have a name in `speaker_name`.
CREATE OR REPLACE VIEW claim_rules AS
SELECT
    r.rule,
    r.meaning,
    r.example,
    count(c.claim_id) AS claims,
    count(DISTINCT c.document_id) AS pages,
    round(count(c.claim_id) / sum(count(c.claim_id)) OVER (), 4) AS share,
    count(c.speaker_name) AS attributed
FROM declared_claim_rules() AS r
LEFT JOIN claims AS c USING (rule)
GROUP BY r.rule, r.meaning, r.example
ORDER BY claims DESC, r.rule;
