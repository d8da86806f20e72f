"""The words that report: verbs, participles, nouns, phrases and colons, each kind with its grammar."""
