"""Input that was made to hurt: what is promised for it, and proof."""
