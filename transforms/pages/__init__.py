"""Where the article is on a saved page, by its text alone.

Its stages, in the order in which `read` calls them:
each line and its shape (`words`, `marks`, `shapes`, `line`, `lines`); lines that only their neighbours explain (`live`, `points`,
`comments`); what speaks for each line as headline or body (`weights`, `headlines`, `coherence`); the best sequence of roles
(`path`); what only a chosen headline and body can settle (`roles`, `below`, `sections`, `crowd`, `insets`); whether that is an
article at all (`layout`, `teasers`, `refuse`, `several`, `beginnings`); and what comes of it (`segments`, `published`, `others`).
"""
