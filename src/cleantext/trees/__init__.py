"""Boosted trees that read all lines of a page at once, and how they are grown. Knows nothing of pages."""
