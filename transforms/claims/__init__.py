"""Who said what: cues, speakers, contents, propositions."""
