"""Whom a speaker is: the mention of the page that a name, a short form, a pronoun or a dropped subject stands for."""
