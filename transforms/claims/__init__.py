"""Who said what.

`vocabulary`: what single words mean; `content`: what is said; `speaker`: who says it; `cues`: the words that report.
Here stands what they share (reader, finding, markers, anonymity), and what is made of it: the pass over a page (find),
its records (write), their clauses (propositions) and their dates (links).
"""
