"""Single words: what forms mean for claims, worked out once per distinct word."""
