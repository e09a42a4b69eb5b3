"""From the text of one block to a value and where it stood: dates, bylines, datelines, captions."""
