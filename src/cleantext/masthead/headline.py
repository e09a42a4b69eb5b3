"""Candidates for the headline, and what is observed about each."""

from __future__ import annotations

from typing import Final, NamedTuple

from cleantext.masthead.page import Page, fold, grams
from cleantext.masthead.parts import Part, parts
from cleantext.masthead.signs import JOINTS, clip, ending, hint_at, share, telling, width_at

NAMES: Final = (
    "line", "lines_to_body", "lines_to_long", "lines_to_date", "lines_since_date", "width", "words", "part", "joint",
    "repeats", "repeats_before", "repeats_after", "contained", "in_title", "title_share", "title_overlap",
    "title_covered", "body_overlap", "p_body", "p_body_next", "body_ahead", "capitals", "capital_words", "ending",
    "digits", "hint", "hint_before", "hint_after", "date_after", "date_before", "width_before", "width_after",
    "width_around", "wider_below", "wider_above", "rest_words", "rest_lines", "rest_contained", "joints", "depth",
    "wide_script", "opening", "overlap_lead", "overlap_best", "repeats_lead", "page_lines", "rest_overlap",
    "width_lead", "lines_to_best_title", "topic", "heads_below", "heads_above", "short_above", "width_before_2",
    "width_after_2", "title_below", "body_below", "title_above", "body_above", "twin", "twin_side", "body_overlap_lead",
    "head_after", "head_after_title", "head_after_body", "head_after_width", "head_before", "head_before_title",
    "date_to_head", "gap_width",
)  # fmt: skip
TITLE: Final = 300  # code points of the first line that are compared with candidates


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


def _home(page: Page, key: str) -> int:
    """Of several lines that read the same, the last one before the body, but the title line last of all."""
    places = page.places[key]
    above = [at for at in places if at <= page.start]
    if above and (above[-1] > 0 or len(places) == 1):
        return above[-1]
    return next((at for at in places if at > 0), places[0])


class _Title(NamedTuple):
    key: str
    grams: frozenset[str]


def describe(page: Page, found: list[Candidate]) -> list[list[float]]:
    """One row of numbers a candidate, in the order of :data:`NAMES`."""
    title = _Title(page.keys[0] if page.keys else "", frozenset(grams(page.texts[0][:TITLE]) if page.texts else ()))
    rows = [_alone(page, candidate, title) for candidate in found]
    overlap = max((row[15] for row, c in zip(rows, found, strict=True) if c.block), default=0.0)
    best = next((c.block for row, c in zip(rows, found, strict=True) if c.block and row[15] == overlap), 0)
    repeats = max((row[9] for row in rows), default=0.0)
    widest = max((row[5] for row, c in zip(rows, found, strict=True) if not page.inside[c.block]), default=0.0)
    for row, candidate in zip(rows, found, strict=True):
        row[42], row[43], row[44] = row[15] - overlap, overlap, row[9] - repeats
        row[47] = row[5] - widest
        row[48] = float(max(-20, min(20, best - candidate.block)))
    _compare(page, found, rows)
    return rows


def _compare(page: Page, found: list[Candidate], rows: list[list[float]]) -> None:
    """What the other candidates say about each: a better one below it, another wording of the same news."""
    sets = [frozenset(grams(_value(page, candidate))) for candidate in found]
    best_body = max((row[17] for row in rows), default=0.0)
    for at, (row, candidate) in enumerate(zip(rows, found, strict=True)):
        below, above, twin = [-0.2, -0.2], [-0.2, -0.2], (0.0, 0.0)
        for other, rival in enumerate(found):
            if rival.block == candidate.block or rival.part.side:
                continue
            side = below if rival.block > candidate.block else above
            if rival.block <= page.start:
                side[0], side[1] = max(side[0], rows[other][15]), max(side[1], rows[other][17])
            shared = len(sets[at] & sets[other]) / max(1, min(len(sets[at]), len(sets[other])))
            if rival.block and candidate.block and len(sets[other]) > 2:
                twin = max(twin, (shared, float(rival.block - candidate.block)))
        row[55:59] = [below[0], below[1], above[0], above[1]]
        row[59:62] = [twin[0], max(-9.0, min(9.0, twin[1])), row[17] - best_body]
        row[62:70] = _pair(page, candidate, found, rows)


def _pair(page: Page, candidate: Candidate, found: list[Candidate], rows: list[list[float]]) -> list[float]:
    """The candidates next above and next below: a copy of the title over a kicker, and then the headline itself."""
    at = candidate.block
    after, before = (5, -1), (5, -1)
    for other, rival in enumerate(found):
        gap = rival.block - at
        if rival.part.side == 0 and rival.block and rows[other][5] >= 24 and not page.kinds[rival.block]:
            if 0 < gap < after[0] and rival.block <= page.start:
                after = (gap, other)
            elif 0 < -gap < before[0]:
                before = (-gap, other)
    below = rows[after[1]] if after[1] >= 0 else None
    above = rows[before[1]] if before[1] >= 0 else None
    between = range(at + 1, at + after[0] if below else at + 1)
    return [
        float(after[0]),
        below[15] if below else -0.2,
        below[17] if below else -0.2,
        below[5] if below else 0.0,
        float(before[0]),
        above[15] if above else -0.2,
        float(any(page.kinds[line] for line in between)),
        float(max((page.widths[line] for line in between), default=0)),
    ]


def _value(page: Page, candidate: Candidate) -> str:
    return page.texts[candidate.block][candidate.part.start : candidate.part.end]


def _alone(page: Page, candidate: Candidate, title: _Title) -> list[float]:
    at, part = candidate.block, candidate.part
    text = page.texts[at]
    value = text if part.side == 0 else text[part.start : part.end]
    own = grams(value)
    return (
        _place(page, at, value, part)
        + _repeats(page, candidate, title, own)
        + _reading(page, at, own)
        + _shape(value)
        + _neighbours(page, at)
        + _rest(page, candidate, text)
        + _around(page, at, own)
    )


def _place(page: Page, at: int, value: str, part: Part) -> list[float]:
    since = next((back for back in range(1, 9) if at - back >= 0 and page.kinds[at - back]), 9)
    return [
        clip(at, 0, 80),
        clip(page.start - at, -20, 60),
        clip(page.next_long[at] - at, 0, 30),
        clip(page.next_kind[at] - at, 0, 20),
        float(since),
        clip(page.widths[at] if part.side == 0 else len(value), 0, 300),
        float(len(value.split())),
        float(part.side),
        JOINTS[part.joint],
    ]


def _repeats(page: Page, candidate: Candidate, title: _Title, own: list[str]) -> list[float]:
    at, key, lines = candidate.block, candidate.key, candidate.lines
    whole = len(lines)
    before = sum(line < page.start for line in lines if line != at)
    contained = page.hay.count(key) - whole if len(key) >= 10 else 0
    relation = 0.0
    if key and at and len(key) >= 6 and key in title.key:
        relation = 3.0 if title.key.startswith(key) else 2.0 if title.key.endswith(key) else 1.0
        relation = 4.0 if key == title.key else relation
    kinds = set(own)
    shared = len(kinds & title.grams)
    return [
        clip(whole, 0, 6),
        clip(before, 0, 4),
        clip(whole - before - (at in lines), 0, 4),
        clip(contained, 0, 8),
        relation,
        len(key) / len(title.key) if relation else 0.0,
        shared / len(kinds) if kinds else 0.0,
        shared / len(title.grams) if title.grams else 0.0,
    ]


def _reading(page: Page, at: int, own: list[str]) -> list[float]:
    ahead = page.inside[at + 1 : at + 11]
    return [
        share(own, page),
        round(page.body[at], 3),
        round(max(page.body[at + 1 : at + 4], default=0.0), 3),
        sum(ahead) / 10,
    ]


def _shape(value: str) -> list[float]:
    letters = [sign for sign in value if sign.isalpha()]
    words = value.split()
    upper = sum(map(str.isupper, letters))
    return [
        upper / len(letters) if letters else 0.0,
        sum(word[0].isupper() for word in words) / len(words) if words else 0.0,
        ending(value),
        sum(map(str.isdigit, value)) / max(1, len(value)),
    ]


def _neighbours(page: Page, at: int) -> list[float]:
    total, size = len(page.texts), page.widths[at]
    around = page.widths[max(0, at - 4) : at] + page.widths[at + 1 : at + 5]  # type: ignore[operator]
    below = page.widths[at + 1 : min(max(at + 1, page.start), at + 12)]
    above = page.widths[max(0, at - 6) : at]
    return [
        hint_at(page, at),
        hint_at(page, at - 1),
        hint_at(page, at + 1),
        float(at + 1 < total and bool(page.kinds[at + 1])),
        float(at > 0 and bool(page.kinds[at - 1])),
        width_at(page, at - 1),
        width_at(page, at + 1),
        clip(sum(around) / len(around), 0, 300) if around else 0.0,
        float(sum(other > size for other in below)),
        float(sum(other > size for other in above)),
    ]


def _rest(page: Page, candidate: Candidate, text: str) -> list[float]:
    """What a cut left over: a site's name recurs on the page, in a footer or a logo's text."""
    at, part = candidate.block, candidate.part
    rest = "" if part.side == 0 else fold(text[part.end :] if part.side == 1 else text[: part.start])
    rest = rest.strip(" |:>/\u00b7\u2022")
    lines = len(page.places.get(rest, ())) if rest else 0
    joints = sum(text.count(sign) for sign in "|»>") + text.count(" - ") + text.count(" – ")
    first = text[part.start : part.start + 1]
    return [
        clip(len(rest.split()), 0, 12),
        clip(lines, 0, 5),
        clip(page.hay.count(rest) - lines - 1, -1, 8) if len(rest) >= 4 else -2.0,
        clip(joints, 0, 6),
        round(at / len(page.texts), 3),
        float(page.widths[at] > len(text) * 1.3),
        1.0 if first.isdigit() else 2.0 if first in "\"'“„«‘" else 3.0 if first.islower() else 0.0,
        0.0,
        0.0,
        0.0,
        clip(len(page.texts), 0, 600),
        share(grams(rest), page),
        0.0,
        0.0,
    ]


def _around(page: Page, at: int, own: list[str]) -> list[float]:
    words = telling(own)
    topic = sum(min(5, page.words.get(gram, 0)) for gram in words) / len(words) if words else -0.1
    short = next((back for back in range(1, 9) if at - back < 0 or page.widths[at - back] > 30), 9)
    end = max(at + 1, min(page.start, at + 12))
    return [
        topic,
        float(page.heads[end] - page.heads[at + 1]),
        float(page.heads[at] - page.heads[max(0, at - 6)]),
        float(short),
        width_at(page, at - 2),
        width_at(page, at + 2),
    ] + [0.0] * 15


def repeats(page: Page, winner: Candidate) -> tuple[int, ...]:
    """The other lines that say the headline again: alone, with the site's name, or at the end of a breadcrumb."""
    key = winner.key
    found = {at for at in winner.lines if at != winner.block}
    if len(key) >= 16:
        room = len(key) + 60
        found |= {at for at, other in enumerate(page.keys) if len(other) <= room and key in other}
    return tuple(sorted(found - {winner.block}))
