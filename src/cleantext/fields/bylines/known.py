"""What a language knows of a name or a word alone: given names, titles, places, words that are in no name."""

from __future__ import annotations

from cleantext.context import Context
from cleantext.fields.bylines.grammar import grammar
from cleantext.fields.bylines.names import MOST_WORDS


def has_given_name(name: str, context: Context) -> bool:
    """Whether a name begins with a given name that is known, or is of a script without capitals.

    >>> has_given_name("Jane Doe", Context(language="en")), has_given_name("Rakkasan Motorsports", Context("en"))
    (True, False)
    """
    first = name.split()[0]
    return grammar(context.language).is_given(first.casefold()) or first.upper() == first.lower()


def has_title(name: str, context: Context) -> bool:
    """Whether a name is a title and one or two words of a name.

    >>> [has_title(name, Context(language="en")) for name in ("Dr. Doe", "Doe", "Doctor who wrote")]
    [True, False, False]
    """
    title, *rest = name.split()
    named = 1 <= len(rest) < MOST_WORDS and all(word[0].isupper() for word in rest)
    return named and title.casefold().rstrip(".") in grammar(context.language).title


def is_word(name: str, context: Context) -> bool:
    """Whether it is a word of the language that is in no person's name, or one of dates.

    >>> is_word("Ferries", Context(language="en")), is_word("Politics", Context(language="en"))
    (False, True)
    """
    low, words = name.casefold(), grammar(context.language)
    return low in words.not_name or low in words.time or low in words.month


def is_place(name: str, context: Context) -> bool:
    """Whether a word is known as the name of a place: "Florence" is a given name too.

    >>> is_place("London", Context(language="en")), is_place("Jane", Context(language="en"))
    (True, False)
    """
    low, words = name.casefold(), grammar(context.language)
    return low in words.city or low in words.place_name


def is_staff(name: str, context: Context) -> bool:
    """Whether a word is people without names: "Staff", "Redaktion"."""
    return name.casefold() in grammar(context.language).staff


def is_newsroom(name: str, context: Context) -> bool:
    """Whether words are a newsroom with a name of its own: "Redaktion Hafenblatt", "Hafenblatt Redaktion".

    >>> [is_newsroom(name, Context(language="es")) for name in ("Redacción Central", "Redacción", "Quejas a Redacción")]
    [True, False, False]
    """
    words, parts = grammar(context.language), name.split()
    if not 1 < len(parts) <= MOST_WORDS or not all(part[0].isalpha() and part[-1].isalnum() for part in parts):
        return False
    first, last = parts[0], parts[-1].casefold()
    named = all(part[0].isupper() for part in parts[1:-1])
    return named and first[0].isupper() and (first.casefold() in words.newsroom or last in words.newsroom_last)
