"""The reader: tells the body of an article from the rest of its page, line by line, in plain Python."""

from cleantext.reader.model import Model, load
from cleantext.reader.reading import Reading, all_cues, cues, read

__all__ = ["Model", "Reading", "all_cues", "cues", "load", "read"]
