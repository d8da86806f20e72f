"""Single words: what one token can mean to dates, and the one character that stands for its kind of word."""
