"""What was written to a terminal."""

import os


def written(leader):
    """All that the other end wrote until it was gone, as bytes."""
    seen = b""
    try:
        while chunk := os.read(leader, 65536):
            seen += chunk
    except OSError:  # the other end is gone
        pass
    os.close(leader)
    return seen
