"""The lines below a byline that go on with it, and by-words alone."""

from __future__ import annotations

from typing import Final

from cleantext.context import Context
from cleantext.fields.bylines.gather import People
from cleantext.fields.bylines.grammar import Found, Grammar, grammar
from cleantext.fields.bylines.lines import LIMIT, read_byline
from cleantext.fields.bylines.marks import believable, marker_here
from cleantext.fields.bylines.model import Byline, Contributor, MarkerKind, Role, role_of
from cleantext.fields.bylines.names import read_piece
from cleantext.fields.bylines.people import read_people
from cleantext.fields.bylines.tokens import Line, Token, lower, tokens

_OPEN: Final = (",", "&", "+", "/", "、")
_BARS: Final = "|·•/"
_DASHES: Final = ("-", "–", "—")
_LABEL: Final = 60  # code points of a label alone on its line
_SHORTEST: Final = 3  # letters of a pen name


def marker_alone(text: str, context: Context) -> bool:
    """Whether a line is a by-word or label and nothing else.

    >>> marker_alone("By", Context(language="en")), marker_alone("By Monday", Context(language="en"))
    (True, False)
    """
    line = text.strip()
    if not line or len(line) > _LABEL:
        return False
    words = grammar(context.language)
    found = marker_here(Line.of(line, words), 0) or _with_colon(line, words)
    return found is not None and found.kind != "picture" and found.end >= len(line)


def read_alone(text: str, context: Context) -> Byline | None:
    """A by-word or label alone on its line as a byline that waits for a name, its colon printed or not.

    >>> read_alone("Text", Context(language="de")).printed, read_alone("Text by Jane", Context(language="de"))
    ('Text', None)
    """
    line = text.strip()
    start = text.index(line)
    return Byline(start, start + len(line), line, (), "marked") if marker_alone(text, context) else None


def ends_with_by_word(text: str, context: Context) -> bool:
    """Whether a line waits for a name: "Published on 20 July 2022 by".

    >>> ends_with_by_word("20 July 2022 by", Context("en")), ends_with_by_word("20 July 2022", Context("en"))
    (True, False)
    """
    before, _, last = lower(text.rstrip()).rpartition(" ")
    return bool(before) and last in grammar(context.language).by


def marker_of(text: str, context: Context) -> MarkerKind | None:
    """What the by-word or label says with which a line begins, if it begins with one.

    >>> marker_of("Written by Jane Doe", Context("en")), marker_of("By Jane Doe", Context("en"))
    ('author', 'by')
    """
    start = len(text) - len(text.lstrip())
    found = marker_here(Line.of(text, grammar(context.language)), start)
    return found.kind if found is not None else None


def is_picture_credit(text: str, context: Context) -> bool:
    """Whether a line tells who took a picture; a bare name above it is who the picture shows.

    >>> is_picture_credit("Photo: Jane Doe", Context(language="en"))
    True
    """
    words = grammar(context.language)
    line = text.lstrip(" \t(")
    if len(line) > LIMIT or not line:
        return False
    if line[0] == "©":
        return True
    low = lower(line)
    found = words.marker_at(low, 0)
    return found is not None and found.kind == "picture" and found.end > 0


def is_picture_label(text: str, context: Context) -> bool:
    """Whether a line is the label of a picture and nothing else; the name on the next line is its.

    >>> is_picture_label("Photo by", Context(language="en")), is_picture_label("Photo by Jane Doe", Context("en"))
    (True, False)
    """
    words = grammar(context.language)
    line = text.strip()
    found = (words.marker_at(lower(line), 0) or _with_colon(line, words)) if 0 < len(line) <= _LABEL else None
    return found is not None and found.kind == "picture" and found.end >= len(line)


def _with_colon(line: str, words: Grammar) -> Found | None:
    """Alone on its line, its colon lost with the markup: "Text"."""
    if line.endswith(":"):
        return None
    found = words.marker_at(lower(line) + ":", 0)
    return found if found is not None and found.end > len(line) else None


def read_neighbours(previous: Byline, text: str, context: Context) -> Byline | None:
    """``previous`` and what the next line adds to it, or ``None`` if that line is something else.

    >>> first = read_byline("By Jane Doe and", Context(language="en"))
    >>> read_neighbours(first, "John Roe", Context(language="en")).authors
    ('Jane Doe', 'John Roe')
    """
    if not 0 < len(text.rstrip()) <= LIMIT:
        return None
    words = grammar(context.language)
    line = Line.of(text, words)
    found = tokens(text, len(text) - len(text.lstrip()), words)
    if not found:
        return None
    listed = bool(previous.contributors) and len(found) == 1 and found[0].kind == "figure" and len(found[0].text) <= 2
    if listed or all(token.kind in ("address", "handle") or token.text in ",;|·•" for token in found):
        return _merged(previous, text, found[0].start, found[-1].end, ())
    waiting = not previous.contributors or _is_open(previous.printed, words)
    lead = _conjunctions(found, words)
    if lead == len(found) or is_dash(text):
        return _merged(previous, text, found[0].start, found[-1].end, ()) if previous.contributors else None
    if marker_here(line, found[0].start) is not None:
        added = read_byline(text, context)
        return _merged(previous, text, added.start, added.end, added.contributors) if added else None
    if (
        previous.printed.endswith(words.after) and previous.contributors
    ):  # "김서연 기자": each has a calling, or is none
        own = read_byline(text, context)
        called = own is not None and own.certainty == "marked"
        return _merged(previous, text, own.start, own.end, own.contributors) if own and called else None
    if _is_job(found, text, words) and previous.contributors:
        return _merged(previous, text, found[0].start, found[-1].end, ())
    return _names(previous, line, found[lead:], waiting=waiting or lead > 0)


def _names(previous: Byline, line: Line, found: list[Token], *, waiting: bool) -> Byline | None:
    text, _, words = line
    called = not previous.contributors  # a by-word or label alone on its line vouches for whatever follows it
    if called and len(found) > 1 and found[0].low in words.by_dated - words.particle:
        found = found[1:]  # "Autor příspěvku", below it "Od Jana Doe"
    if called and len(found) > 1 and found[-1].low in words.time and found[-1].text.islower():
        found = found[:-1]  # "Posted by", below it "harbourcat at"
    role = _role_waited_for(previous, words)
    people = read_people(line, found, role, trust="label" if called else "by" if waiting else "alone")
    if called and not people.contributors and (handle := _handle(found, words)):
        return _merged(previous, text, found[0].start, found[0].end, (Contributor(handle, role),))
    marker = Found(0, 0, "by", called)
    if not people.clean or not believable(people, found, marker):
        return None
    if not waiting and not _fits_uncalled(previous, people, found, words):
        return None
    end = found[-1].end if people.open and people.stop >= len(found) else people.end
    # Behind a bar too: "By Jane Doe", "| Reuters".
    if (not waiting or text.lstrip()[0] in _BARS) and all(who.name is None for who in people.contributors):
        whose = people.contributors[-1].organization  # "By Jane Doe", below it "Reuters": she works there
        mine = tuple(who if who.organization else who._replace(organization=whose) for who in previous.contributors)
        return Byline(found[0].start, end, text[found[0].start : end], mine, previous.certainty)
    return _merged(previous, text, found[0].start, end, tuple(people.contributors))


def _handle(found: list[Token], words: Grammar) -> str | None:
    """The one word of a line, as a pen name or the name of a site: "harbourcat", "CottageCare"."""
    word = found[0]
    alone = len(found) == 1 and word.kind == "word" and len(word.text) >= _SHORTEST
    return word.text.rstrip(".") if alone and word.low not in words.not_name | words.particle else None


def is_dash(text: str) -> bool:
    """Whether a line is a dash alone, which between two names parts them: "Jane Doe", "-", "John Roe"."""
    return text.strip() in _DASHES


def is_open(byline: Byline, context: Context) -> bool:
    """Whether a name must follow: "By Jane Doe and"."""
    return _is_open(byline.printed, grammar(context.language))


def is_conjunction(text: str, context: Context) -> bool:
    """Whether a line says "and" and nothing else; in menus "et", "en" and "ja" are languages.

    >>> is_conjunction("et", Context(language="fr")), is_conjunction("et", Context(language="en"))
    (True, False)
    """
    return text.strip().casefold() in grammar(context.language).conjunction


def _fits_uncalled(previous: Byline, people: People, found: list[Token], words: Grammar) -> bool:
    """A further name that no conjunction called for must fill its line, or be an agency."""
    if people.full and words.marker_at(lower(previous.printed), 0) is not None:
        return False  # "By Jane Doe" is complete; a name below it is who drew or is shown
    if people.houses or people.picture or (people.stop < len(found) and found[people.stop].kind != "figure"):
        return False
    if people.tails and not people.given:
        return False  # "Cheap Tariffs for Everybody"
    return not people.lone and bool(people.full or any(who.organization for who in people.contributors))


def _role_waited_for(previous: Byline, words: Grammar) -> Role:
    low = lower(previous.printed.strip()).rstrip(": ")
    marker = words.marker_at(low + ":", 0)
    if marker is not None and (marker.end > len(low) or not previous.contributors):
        return role_of(marker.kind)
    return previous.contributors[-1].role if previous.contributors else "author"


def _is_open(printed: str, words: Grammar) -> bool:
    last = printed.split()[-1].casefold() if printed.split() else ""
    return printed.endswith(_OPEN) or last in words.conjunction or last in words.by


def _conjunctions(found: list[Token], words: Grammar) -> int:
    at = 0
    while at < len(found) and (found[at].low in words.conjunction or found[at].text in ",&+" + _BARS):
        at += 1
    return at


def _is_job(found: list[Token], text: str, words: Grammar) -> bool:
    """Such as "Political editor", "Reporter, BBC News": offices and houses, no name."""
    if len(found) > 14 or any(token.kind == "figure" for token in found):
        return False
    pieces: list[list[Token]] = [[]]
    for token in found:
        if token.kind == "word" and token.low not in words.conjunction and token.low not in words.place | words.role:
            pieces[-1].append(token)
        else:
            pieces.append([])
    kinds = [read_piece(piece, text, words).kind for piece in pieces if piece]
    return bool(kinds) and kinds[0] == "job"


def _merged(previous: Byline, text: str, start: int, end: int, added: tuple[Contributor, ...]) -> Byline:
    together = tuple(dict.fromkeys((*previous.contributors, *added)))
    return Byline(start, end, text[start:end], together, previous.certainty)
