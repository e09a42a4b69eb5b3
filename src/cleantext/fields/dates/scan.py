"""A line as tokens, and as a string with one letter for each: the alphabet of the grammar."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from cleantext.expressions import expression
from cleantext.fields.dates.lexicon import MARKS, Lexicon, Phrase, Value, classify, cut, norm

# Five or six figures where a year stands: "20 July 20229:19 am", "20. Juli 202221. Juli 2022", "20.07.20220".
_GLUED: Final = expression(
    r"(?:[MB]\.?,? (?:c ){0,2}|[MB] d,? |d[./]d[./])[ns](?=\.? ?[MB]|[./]d[./]y|(?![.,]?[dtyns]))"
)
# A word before a whole day: "Jane Doe2022-07-20 09:19 UTC", "Jane Doe20. Juli 2022", "Harbour20.07.2022 - 09:19".
_BEHIND_WORD: Final = expression(
    r"x(?=y-d-d[ T]d|d\. ?[MB] y|d\.d\.y ?[-|] ?d:d|M d, y|d\.d\.y *$)|x/(?=M d, y|d\.? M y)"
)
# The offset of a stamp before a whole day: "2022-07-20T09:19:05+02:0020. Juli 2022".
_BEHIND_OFFSET: Final = expression(r"T?d:d:d[+-]d:y(?=\. ?[MB]|[./]d[./]y)")
# A day before its year: "Jul 042022"; "Jul 202022" may be a month and a count.
_DAY_AND_YEAR: Final = expression(r"[MB]\.? s(?= *(?:$|[|,)(]))")
# Two names of one month: Arabic papers print the Syriac and the Roman, "5 تشرين الأول / أكتوبر 2026".
_TWINS: Final = expression(r"M(?: ?/ ?M| ?\( ?M ?\))")
# A word, of which the end may be a month, before day and year: "Harbour PostJuly 20, 2022".
_BEFORE_DAY: Final = expression(r"x(?= d,? ?[yns])")
_YEAR: Final = 4
_DAY: Final = 2
_CENTURIES: Final = ("19", "20")


class Scan(NamedTuple):
    """The tokens of a line and the class of each."""

    tokens: list[str]
    codes: str
    phrases: Mapping[int, Value]  # the values of tokens that were put together from several
    words: Lexicon

    def offset(self, at: int) -> int:
        """Where the token ``at`` begins, in code points of the line."""
        return sum(map(len, self.tokens[:at]))

    def value(self, at: int) -> Value:
        """What the word at ``at`` means: a month, a weekday, a unit."""
        if at in self.phrases:
            return self.phrases[at]
        found = self.words.values.get(norm(self.tokens[at]))
        return found[1] if found else None

    def number(self, at: int) -> int:
        """The number at ``at``, in whatever digits."""
        try:
            return int(self.tokens[at])
        except ValueError:  # a mark of writing direction behind it
            return int(self.tokens[at].rstrip(MARKS))


def scan(text: str, words: Lexicon) -> Scan:
    """Cut ``text`` into tokens and give each its class.

    >>> from cleantext.fields.dates.lexicon import lexicon
    >>> scan("Last updated: 20th July 2022, 9.19 am", lexicon("en")).codes
    'U: do M y, d.d A'
    """
    tokens = cut(text)
    get = words.codes.get
    codes = [get(token) or _headed(token, words) for token in tokens]
    phrases: dict[int, Value] = {}
    if "@" in codes:
        _merge(tokens, codes, phrases, words)
    letters = "".join(codes)
    if "M/" in letters or "M /" in letters or "M(" in letters or "M (" in letters:
        letters = _named_once(tokens, letters, phrases, words)
    if "x d" in letters:
        letters = _months(tokens, letters, phrases, words)
    if "n" in letters or "s" in letters or ":y" in letters or "xy" in letters or "xd" in letters or "x/" in letters:
        letters = _part(tokens, letters, phrases)
    return Scan(tokens, letters, phrases, words)


def _named_once(tokens: list[str], letters: str, phrases: dict[int, Value], words: Lexicon) -> str:
    """Put two names of one month together to one token; "March/April" names two."""
    for twins in reversed(list(_TWINS.finditer(letters))):
        start, end = twins.span()
        line = Scan(tokens, letters, phrases, words)
        if line.value(start) != line.value(letters.rindex("M", start, end)):
            continue
        month = line.value(start)
        tokens[start:end] = ["".join(tokens[start:end])]
        letters = f"{letters[:start]}M{letters[end:]}"
        _move(phrases, start, start + 1 - end)
        phrases[start] = month
    return letters


def _months(tokens: list[str], letters: str, phrases: dict[int, Value], words: Lexicon) -> str:
    """Put a bar, of no width, between a word and the month that hangs on it with a capital."""
    for found in reversed(list(_BEFORE_DAY.finditer(letters))):
        at, token = found.start(), tokens[found.start()]
        start = next((i for i in range(len(token) - 1, 0, -1) if token[i].isupper()), 0)
        if start and token[start - 1].islower() and words.codes.get(token[start:]) == "M":
            tokens[at : at + 1] = [token[:start], "", token[start:]]
            letters = f"{letters[:at]}x|M{letters[at + 1 :]}"
            _move(phrases, at, 2)
    return letters


def _part(tokens: list[str], letters: str, phrases: dict[int, Value]) -> str:
    """Put a bar, of no width, where the end of one element and the begin of the next stand without a space."""
    for glued in reversed(list(_GLUED.finditer(letters))):
        at = glued.end() - 1
        token = tokens[at]
        if token.startswith(_CENTURIES):
            tokens[at : at + 1] = [token[:_YEAR], "", token[_YEAR:]]
            letters = f"{letters[:at]}y|{'d' if len(token) <= _YEAR + 2 else 't'}{letters[at + 1 :]}"
            _move(phrases, at, 2)
    for glued in reversed(list(_DAY_AND_YEAR.finditer(letters))):
        at = glued.end() - 1
        token = tokens[at]
        if token[_DAY:].startswith(_CENTURIES) and "01" <= token[:_DAY] <= "31":
            tokens[at : at + 1] = [token[:_DAY], token[_DAY:]]
            letters = f"{letters[:at]}dy{letters[at + 1 :]}"
            _move(phrases, at, 1)
    for glued in reversed(list(_BEHIND_OFFSET.finditer(letters))):
        at = glued.end() - 1
        tokens[at : at + 1] = [tokens[at][:_DAY], "", tokens[at][_DAY:]]
        letters = f"{letters[:at]}d|d{letters[at + 1 :]}"
        _move(phrases, at, 2)
    for glued in reversed(list(_BEHIND_WORD.finditer(letters))):
        at = glued.end()
        tokens.insert(at, "")
        letters = f"{letters[:at]}|{letters[at:]}"
        _move(phrases, at - 1, 1)
    return letters


def _move(phrases: dict[int, Value], at: int, by: int) -> None:
    """Shift the places of phrases behind ``at``."""
    moved = {place + by * (place > at): value for place, value in phrases.items()}
    phrases.clear()
    phrases.update(moved)


def _headed(token: str, words: Lexicon) -> str:
    """The class of a token in a form that the tables do not hold."""
    return "@" if norm(token) in words.heads else classify(token, words)


def _merge(tokens: list[str], codes: list[str], phrases: dict[int, Value], words: Lexicon) -> None:
    """Put the tokens of each known phrase together, in place."""
    at = 0
    while True:
        try:
            at = codes.index("@", at)
        except ValueError:
            return
        token = tokens[at]
        phrase = _phrase(tokens, at, words.heads[norm(token)])
        if phrase is None:
            codes[at] = words.single.get(token) or classify(token, words)
        else:
            end = at + 1 + len(phrase.tail)
            tokens[at:end] = ["".join(tokens[at:end])]
            codes[at:end] = [phrase.code]
            phrases[at] = phrase.value
        at += 1


def _phrase(tokens: list[str], at: int, heads: Mapping[str, tuple[Phrase, ...]]) -> Phrase | None:
    """The longest phrase that begins at ``at``, if any does."""
    following = [norm(token) for token in tokens[at + 1 : at + 3]]
    for key in ("".join(following), following[0] if len(following) > 1 else ""):
        for phrase in heads.get(key, ()):
            size = len(phrase.tail)
            if size <= 2 or tuple(map(norm, tokens[at + 3 : at + 1 + size])) == phrase.tail[2:]:
                return phrase
    return None
