"""Who says it: noun phrases, the speaker on the surface, and whom it resolves to on the page."""
