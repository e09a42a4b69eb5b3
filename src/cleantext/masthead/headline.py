"""Candidates for the headline, and what is observed about each."""

from __future__ import annotations

from typing import Final, NamedTuple

from cleantext.masthead.crumbs import REACH, since_home
from cleantext.masthead.page import BELOW, Page, fold, grams
from cleantext.masthead.parts import Part, parts
from cleantext.masthead.signs import JOINTS, clip, ending, opening, signs_of, telling
from cleantext.masthead.words import SAMPLE, Words, told

NAMES: Final = (
    "line", "lines_to_body", "lines_to_long", "lines_to_date", "width", "words", "part", "joint",
    "repeats", "repeats_before", "contained", "in_title", "title_share", "title_overlap", "title_covered",
    "body_overlap", "topic", "p_body", "p_body_next",
    "capitals", "capital_words", "ending", "digits", "opening",
    "hint", "hint_before", "hint_after", "width_before", "width_before_2", "width_after", "width_after_2",
    "wider_below", "wider_above", "heads_below", "heads_above", "since_home", "since_date",
    "rest_words", "rest_contained", "joints", "kicker", "wording",
    "overlap_lead", "lines_to_best_title", "width_lead", "body_overlap_lead", "title_below", "title_above",
    "body_below", "body_above", "twin", "twin_side",
)  # fmt: skip
_TOP: Final = 12  # lines
_CELLS: Final = 3  # more, with tabs between them, are a row of a table or a menu copied from a browser
_AT: Final = {name: at for at, name in enumerate(NAMES)}
_TITLE_OVERLAP, _BODY_OVERLAP, _WIDTH = _AT["title_overlap"], _AT["body_overlap"], _AT["width"]


class Candidate(NamedTuple):
    """A string that may be the value, and where it stands on the page."""

    block: int
    part: Part
    key: str
    lines: tuple[int, ...]  # every line that reads the same


def candidates(page: Page, lines: list[int]) -> list[Candidate]:
    """Strings of ``lines`` that may be the headline, each once, at the place where it most likely stands as one."""
    found: dict[str, Candidate] = {}
    if page.keys and page.keys[0] and 0 not in lines:
        lines.append(0)
    lines = [at for at in lines if "\t" not in page.texts[at] or not _is_row(page.texts[at])]
    for at in lines:
        key = page.keys[at]
        if key not in found:
            found[key] = Candidate(_home(page, key), Part(0, len(page.texts[at]), "", 0), key, tuple(page.places[key]))
    for at in lines:
        text = page.texts[at]
        for part in parts(text)[1:]:
            key = fold(text[part.start : part.end])
            if len(key) >= 4 and key not in found and (at == 0 or part.end - part.start >= 12):
                found[key] = Candidate(at, part, key, tuple(page.places.get(key, ())))
    for key, candidate in found.items():
        text = page.texts[candidate.block]
        if candidate.part.side == 0:
            found[key] = candidate._replace(part=parts(text)[0])
    return list(found.values())


def _is_row(text: str) -> bool:
    return sum(1 for cell in text.split("\t") if cell.strip()) > _CELLS


def _home(page: Page, key: str) -> int:
    """Of several lines that read the same, the last one before the body, but the title line last of all.

    Where the body begins just below the first line that is no title line, and a copy far below one for sharing.
    """
    places = page.places[key]
    above = [at for at in places if at <= page.start]
    if above and (above[-1] > 0 or len(places) == 1):
        return above[-1]
    copy = next((at for at in places if at > 0), 0)
    return 0 if above and page.start <= _TOP and copy > page.start + BELOW else copy


class _Title(NamedTuple):
    key: str
    grams: frozenset[str]


def describe(page: Page, found: list[Candidate], words: Words) -> list[list[float]]:
    """One row of numbers a candidate, in the order of :data:`NAMES`; ``words`` were learned for headlines."""
    title = _Title(page.keys[0] if page.keys else "", frozenset(grams(page.texts[0][:SAMPLE]) if page.texts else ()))
    values = [value_of(page, candidate) for candidate in found]
    owns = list(map(grams, values))
    sets = list(map(frozenset, owns))
    rows = [
        _place(page, candidate, value)
        + _repeats(page, candidate, title, own_set)
        + _reading(page, candidate.block, own_set)
        + _shape(value)
        + _around(page, candidate.block)
        + _rest(page, candidate)
        + [told(own, words)]
        for candidate, value, own, own_set in zip(found, values, owns, sets, strict=True)
    ]
    _compare(page, found, rows, sets)
    return rows


def value_of(page: Page, candidate: Candidate) -> str:
    """What a candidate says."""
    text, part = page.texts[candidate.block], candidate.part
    return text if part.side == 0 else text[part.start : part.end]


def _compare(page: Page, found: list[Candidate], rows: list[list[float]], sets: list[frozenset[str]]) -> None:
    """What the other candidates say about each: a better one below it, another wording of the same news."""
    blocks = [candidate.block for candidate in found]
    overlaps = [row[_TITLE_OVERLAP] for row in rows]
    overlap = max((own for own, at in zip(overlaps, blocks, strict=True) if at), default=0.0)
    best = next((at for own, at in zip(overlaps, blocks, strict=True) if at and own == overlap), 0)
    widest = max((row[_WIDTH] for row, at in zip(rows, blocks, strict=True) if not page.inside[at]), default=0.0)
    topic = max((row[_BODY_OVERLAP] for row in rows), default=0.0)
    # Only whole lines are rivals; a piece of a line stands where its line stands.
    rivals = [
        (at, own, row[_BODY_OVERLAP], one)
        for at, own, row, one, c in zip(blocks, overlaps, rows, sets, found, strict=True)
        if not c.part.side
    ]
    for row, at, mine in zip(rows, blocks, sets, strict=True):
        below, above, body_below, body_above, twin = -0.2, -0.2, -0.2, -0.2, (0.0, 0)
        for other, own, body, theirs in rivals:
            if other == at:
                continue
            if other <= page.start:
                if other > at:
                    below, body_below = own if own > below else below, body if body > body_below else body_below
                else:
                    above, body_above = own if own > above else above, body if body > body_above else body_above
            if other and at and len(theirs) > 2:
                twin = max(twin, (_shared(mine, theirs), other - at))
        row += [
            row[_TITLE_OVERLAP] - overlap,
            clip(best - at, -20, 20),
            row[_WIDTH] - widest,
            row[_BODY_OVERLAP] - topic,
            below,
            above,
            body_below,
            body_above,
            twin[0],
            clip(twin[1], -9, 9),
        ]


def _shared(mine: frozenset[str], theirs: frozenset[str]) -> float:
    """How much of the smaller set is in the other."""
    return 0.0 if mine.isdisjoint(theirs) else len(mine & theirs) / min(len(mine), len(theirs))


def _place(page: Page, candidate: Candidate, value: str) -> list[float]:
    at, part = candidate.block, candidate.part
    return [
        min(at, 80),
        clip(page.start - at, -20, 60),
        min(page.next_long[at] - at, 30),
        min(page.next_kind[at] - at, 20),
        page.caps[at] if part.side == 0 else min(len(value), 300),
        value.count(" ") + 1,
        part.side,
        JOINTS[part.joint],
    ]


def _repeats(page: Page, candidate: Candidate, title: _Title, own: frozenset[str]) -> list[float]:
    at, key, lines = candidate.block, candidate.key, candidate.lines
    whole = len(lines)
    relation = 0.0
    if at and len(key) >= 6 and key in title.key:
        starts, ends = title.key.startswith(key), title.key.endswith(key)
        relation = 4.0 if starts and ends else 3.0 if starts else 2.0 if ends else 1.0
    shared = len(own & title.grams)
    return [
        min(whole, 6),
        min(len([line for line in lines if line < page.start and line != at]), 4),
        clip(page.hay.count(key) - whole, 0, 8) if len(key) >= 10 else 0.0,
        relation,
        len(key) / len(title.key) if relation else 0.0,
        shared / len(own) if own else 0.0,
        shared / len(title.grams) if title.grams else 0.0,
    ]


def _reading(page: Page, at: int, own: frozenset[str]) -> list[float]:
    told = telling(own)
    counts = [page.words[gram] for gram in told if gram in page.words]
    size = len(told)
    return [
        len(counts) / size if size else -0.1,
        sum([count if count < 5 else 5 for count in counts]) / size if size else -0.1,
        round(page.body[at], 3),
        round(max(page.body[at + 1 : at + 4], default=0.0), 3),
    ]


def _shape(value: str) -> list[float]:
    words, signs = value.split(), signs_of(value)
    return [
        signs.capitals / signs.letters if signs.letters else 0.0,
        sum([word[0].isupper() for word in words]) / len(words) if words else 0.0,
        ending(value),
        signs.digits / max(1, len(value)),
        opening(value),
    ]


def _around(page: Page, at: int) -> list[float]:
    widths, size = page.widths, page.widths[at]
    end = max(at + 1, min(page.start, at + 12))
    return [
        page.codes[at],
        page.codes[at - 1],
        page.codes[at + 1],
        page.caps[at - 1],
        page.caps[at - 2],
        page.caps[at + 1],
        page.caps[at + 2],
        len([other for other in widths[at + 1 : end] if other > size]),
        len([other for other in widths[max(0, at - 6) : at] if other > size]),
        page.heads[end] - page.heads[at + 1],
        page.heads[at] - page.heads[max(0, at - 6)],
        since_home(page, at) if at else REACH + 1,
        _since_kind(page, at),
    ]


def _since_kind(page: Page, at: int) -> int:
    """How many lines above this one a date or byline stands; 9 where none does."""
    for line in range(at - 1, max(0, at - 8) - 1, -1):
        if page.kinds[line]:
            return at - line
    return 9


def _rest(page: Page, candidate: Candidate) -> list[float]:
    """What a cut left over: a site's name recurs on the page, in a footer or a logo's text; a kicker does beside it."""
    part, text = candidate.part, page.texts[candidate.block]
    joints = text.count("|") + text.count("»") + text.count(">") + text.count(" - ") + text.count(" – ")
    if part.side == 0:
        return [0.0, -2.0, min(joints, 6), _kicker(page, candidate)]
    rest = fold(text[part.end :] if part.side == 1 else text[: part.start]).strip(" |:>/\u00b7\u2022")
    lines = len(page.places.get(rest, ())) if rest else 0
    return [
        clip(len(rest.split()), 0, 12),
        clip(page.hay.count(rest) - lines - 1, -1, 8) if len(rest) >= 4 else -2.0,
        min(joints, 6),
        _kicker(page, candidate),
    ]


_FORMS: Final = ((" ", 1.0), ("", 1.0), (" - ", 2.0), ("\n", 3.0), (" | ", 2.0), (": ", 4.0))


def _kicker(page: Page, candidate: Candidate) -> float:
    """How the page says elsewhere what a cut left over and the value: with another sign, with none, in two lines."""
    whole, key = page.keys[candidate.block], candidate.key
    if candidate.part.side == 0:
        head, colon, key = whole.partition(": ")
        if not colon or len(key) < 8:
            return 0.0
    elif candidate.part.side == 2 and len(key) >= 8 and whole.endswith(key):
        head = whole[: -len(key)]
    else:
        return 0.0
    head = head.rstrip(" :|-/>")
    if head and page.hay.count(key) > 1:
        for joint, code in _FORMS:
            form = head + joint + key
            if form != whole and form in page.hay:
                return code if candidate.part.side else -code
    return 0.0


def repeats(page: Page, winner: Candidate) -> tuple[int, ...]:
    """The other lines that say the headline again: alone, with the site's name, or at the end of a breadcrumb."""
    key = winner.key
    found = {at for at in winner.lines if at != winner.block}
    if len(key) >= 16:
        room = len(key) + 60
        found |= {at for at, other in enumerate(page.keys) if len(other) <= room and key in other}
    return tuple(sorted(found - {winner.block}))
