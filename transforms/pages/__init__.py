"""Where the article is on a saved page, by its text alone."""
