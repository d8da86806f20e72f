"""Whether that is one article at all, and why not: a list, several texts, a menu, an error."""
