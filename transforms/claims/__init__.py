"""Who said what.

`vocabulary`: what single words mean; `surface`: whom noun phrases name; `content`: what is said; `speaker`: who on the page
says it; `cues`: the words that report. Each imports only those before it.
Here stands what they share (reader, finding, markers, anonymity), and what is made of it: the pass over a page (find),
its records (write), their clauses (propositions) and their dates (links).
"""
