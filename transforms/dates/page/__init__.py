"""What the rest of the page tells of a date: its fellows, the day last spoken of, weekdays to come, eras, rites, zones."""
