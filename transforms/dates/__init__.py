"""Temporal expressions of Arabic text.

`vocabulary`: what single words mean; `clause`: what the words around an expression tell; `grammar`: what words say together;
`expressions`: the longest whole that its parts make; `intervals`: the days that it covers; `refusals`: what only looks like
a date; `page`: what the rest of the page tells. Each imports only those before it.
Here stands what is made of them: the pass over a page (find) and over each of its zones (readings), and the time that a
dateline names (dateline, and plain_dateline for the usual forms).
"""
