"""What one line is by itself: what its words mean, its shape, whether it is a time, and what of it the page says again."""
