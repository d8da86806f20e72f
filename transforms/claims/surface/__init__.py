"""Whom a sentence names: noun phrases, where they begin and end, and the speaker on the surface."""
