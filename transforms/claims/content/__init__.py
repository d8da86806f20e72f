"""What is said: the clause, quotation or noun phrase that a cue reports, and where it ends."""
