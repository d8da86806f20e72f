"""Where the article is on a saved page, by its text alone.

Its parts, in the order in which `read` calls them; each imports only those before it:
`lines`: one line and its shape; `scoring`: lines that only their neighbours explain, what speaks for each line as headline or
body, and the best sequence of roles; `roles`: what only a chosen headline and body can settle; `refusals`: whether that is
one article at all. Here stands what comes of it: `segments`, headlines of `others`, and what an outlet's lexicon adds (`outlets`).
"""
