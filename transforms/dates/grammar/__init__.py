"""What single words say together: patterns over kinds of words (lexicon/patterns.toml), and a function for each family of
them that reads a match into a frame, the fields of a date that were said. Which parts may be joined is told here, too.
"""
