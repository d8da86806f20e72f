"""What looks like a date and is none: by the words around it (lexicon/date_guards.toml)."""
