"""Making a model of the reader from pages whose body lines are known. Needs the extra ``train``.

Four things are learned in a row: a lexicon (how often words, line beginnings, line ends and whole lines stand in a
body, and behind it), trees about each line by itself, trees about each line among its neighbours, and trees about each
line beside what those would choose. While training, no page is described with a lexicon that has seen its own site, nor
with a choice of trees that have, because no page will be when the model is used. The curves that turn scores into
chances are fitted to pages held out by site.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from cleantext.errors import OptionError
from cleantext.reader import lexicon as lexica
from cleantext.reader.choice import beside
from cleantext.reader.context import OWN, Alone, context, nearby
from cleantext.reader.curve import Curve, fit_curve
from cleantext.reader.decode import certainty, choose
from cleantext.reader.model import Model
from cleantext.reader.reading import FAR, NEARBY, describe, first_choice, hundredths, logistic
from cleantext.reader.tokens import Columns, tokens
from cleantext.trees.arrays import Array, np
from cleantext.trees.forest import Forest
from cleantext.trees.growth import Plan, grow, likelihood

_WORD = re.compile(r"\w+")
_CHOICES = 3  # parts of the pages; the first choice on those of a part comes from trees that the others taught
_HALVES = 2


class Lesson(NamedTuple):
    """A page to learn from."""

    texts: Sequence[str]
    inside: Sequence[bool]
    site: str = ""  # pages of one site are never described with what was learned from each other
    weight: float = 1.0
    weights: Sequence[float] = ()  # of each line; empty: all alike
    teaches_words: bool = True  # whether the lexicon counts it; a second view of the same page should not
    body: str = ""  # the true body where it is known as text; else the lines inside stand for it


class Settings(NamedTuple):
    """How much is learned; the values were chosen by cross-validation (docs/model.md)."""

    alone: Plan = Plan(200, 0.1)  # trees about a line by itself
    around: Plan = Plan(400, 0.06)  # trees about a line among its neighbours
    again: Plan = Plan(200, 0.05, depth=4, pull=50.0)  # trees about a line beside the first choice
    support: float = 2.5  # pages a word must stand on


class _Table(NamedTuple):
    """Columns of all lines of all pages, and where each page begins."""

    names: list[str]
    values: Array
    starts: list[int]

    def page(self, number: int) -> Columns:
        part = self.values[self.starts[number] : self.starts[number + 1]]
        return {name: part[:, place].tobytes() for place, name in enumerate(self.names)}


class _Task(NamedTuple):
    """Which rows teach, what of each (truth, weight, and the score that is added to, if there is one), and how."""

    rows: Array
    target: tuple[Array, ...]
    plan: Plan


def train(pages: Iterable[tuple[Sequence[str], Sequence[bool]]], settings: Settings | None = None) -> dict[str, Any]:
    """The model, as JSON values, that ``pages`` teach: each a list of block texts and which of them are body."""
    settings = settings or Settings()
    lessons = [page if isinstance(page, Lesson) else Lesson(*page) for page in pages]
    lessons = [
        lesson._replace(site=lesson.site or f"page {number}") for number, lesson in enumerate(lessons) if lesson.texts
    ]
    if not any(any(lesson.inside) for lesson in lessons):
        raise OptionError("no page has a body line; nothing can be learned")
    counts = lexica.count(lessons)
    truth = np.concatenate([np.asarray(lesson.inside, dtype=np.float64) for lesson in lessons])
    weight = np.concatenate([_weights(lesson) for lesson in lessons])
    own = _table(_own(lesson, lexica.without_site(counts, lesson, settings.support)) for lesson in lessons)
    names = own.names[: own.names.index("cue")]
    alone = grow(names, own.values[:, : len(names)], *likelihood(truth, weight), settings.alone)
    lines, near = _lines(lessons, own, alone)
    table = _table(
        {**{name: own.page(number)[name] for name in OWN}, **context(page)} for number, page in enumerate(lines)
    )
    target: tuple[Array, ...] = (truth, weight)
    task = _Task(near, target, settings.around)
    around = _grown(table, task)
    first = np.where(near, _unseen(table, task, _parts(lessons, _CHOICES), around), FAR)
    table = _table(beside(first_choice(first[low:high].tolist(), page)) for low, high, page in _pages(lines))
    task = _Task(_full(lessons), (*target, first), settings.again)
    again = _grown(table, task)
    scores = first + _unseen(table, task, _parts(lessons, _HALVES), again)
    chance, trust = _curves(lessons, scores)
    lexicon = lexica.whole(counts, settings.support)
    return Model(lexicon, alone, around, again, chance, trust).to_json()


def _own(lesson: Lesson, lexicon: dict[str, int]) -> Columns:
    return describe(lesson.texts, Counter(lesson.texts), lexicon.get)[0]


def _table(pages: Iterable[Columns]) -> _Table:
    names: list[str] = []
    parts: list[Array] = []
    starts = [0]
    for page in pages:
        names = list(page)
        count = max(map(len, page.values()))
        columns = [column * (count if len(column) == 1 else 1) for column in page.values()]
        parts.append(np.column_stack([np.frombuffer(column, dtype=np.uint8) for column in columns]))
        starts.append(starts[-1] + len(parts[-1]))
    return _Table(names, np.concatenate(parts), starts)


def _lines(lessons: Sequence[Lesson], own: _Table, alone: Forest) -> tuple[list[Alone], Array]:
    """What the lines of each page are by themselves, and which have prose nearby."""
    pages: list[Alone] = []
    near: list[bool] = []
    for number, lesson in enumerate(lessons):
        page = own.page(number)
        odds = hundredths(alone.scores(page, [True] * len(lesson.texts)))
        line = Alone(odds, tokens(lesson.texts).size, page["cue"], page["dated"], page["digits"])
        near.extend(mass > NEARBY for mass in nearby(line.odds, line.size))
        pages.append(line)
    return pages, np.asarray(near)


def _pages(lines: Sequence[Alone]) -> Iterator[tuple[int, int, Alone]]:
    """Each page, and between which rows its lines are."""
    low = 0
    for page in lines:
        yield low, low + len(page.odds), page
        low += len(page.odds)


def _weights(lesson: Lesson) -> Array:
    """Every page counts alike, its lines by their words: that is how bodies are scored."""
    size = np.asarray(tokens(lesson.texts).size) + 3.0
    lines = np.asarray(lesson.weights) if lesson.weights else 1.0
    return size / size.sum() * 200.0 * lines * lesson.weight


def _grown(table: _Table, task: _Task) -> Forest:
    rows = task.rows
    return grow(table.names, table.values[rows], *likelihood(*[values[rows] for values in task.target]), task.plan)


def _unseen(table: _Table, task: _Task, parts: Array, taught_by_all: Forest) -> Array:
    """The score of each row of the task from trees that have not seen its part of the pages; 0 for the others.

    Where all pages are of one part there are no such trees, and those of all pages must do.
    """
    rows = task.rows
    scores = np.zeros(len(rows))
    for part in sorted(set(parts.tolist())):
        seen, unseen = rows & (parts != part), rows & (parts == part)
        forest = _grown(table, task._replace(rows=seen)) if seen.any() else taught_by_all
        columns = {name: table.values[unseen, place].tobytes() for place, name in enumerate(table.names)}
        scores[unseen] = forest.scores(columns, [True] * int(unseen.sum()))
    return scores


def _parts(lessons: Sequence[Lesson], count: int) -> Array:
    """For each line the part, of so many, in which its site is: sites in an order that tells nothing, dealt out."""
    sites = sorted({lesson.site for lesson in lessons}, key=lambda site: hashlib.sha256(site.encode()).digest())
    part = {site: place % count for place, site in enumerate(sites)}
    return np.repeat([part[lesson.site] for lesson in lessons], [len(lesson.texts) for lesson in lessons])


def _full(lessons: Sequence[Lesson]) -> Array:
    """Which lines are of pages of full weight: 1 and more, where any has that. What the others say is less sure."""
    return np.repeat(_sure(lessons), [len(lesson.texts) for lesson in lessons])


def _sure(lessons: Sequence[Lesson]) -> list[bool]:
    full = min(1.0, max(lesson.weight for lesson in lessons))
    return [lesson.weight >= full for lesson in lessons]


def _curves(lessons: Sequence[Lesson], scores: Array) -> tuple[Curve, Curve]:
    """The curves for P(body) and for confidence, from the pages of full weight."""
    lines: list[tuple[float, float]] = []
    bodies: list[tuple[float, float]] = []
    high = 0
    for lesson, sure in zip(lessons, _sure(lessons), strict=True):
        low, high = high, high + len(lesson.texts)
        if not sure:
            continue
        size = tokens(lesson.texts).size
        body = [logistic(score) for score in scores[low:high].tolist()]
        inside = choose(body, size)
        lines += zip(scores[low:high].tolist(), map(float, lesson.inside), strict=True)
        true = lesson.body or _text(lesson.texts, lesson.inside)
        if any(inside):
            right = agreement(_text(lesson.texts, inside), true) >= 0.9
            bodies.append((certainty(body, inside, size), float(right)))
    return fit_curve(lines, 24), fit_curve(bodies, 10)


def agreement(one: str, other: str) -> float:
    """F1 of the word 4-grams of two texts.

    >>> agreement("the ferry is back at last", "the ferry is back, at last!")
    1.0
    """
    first, second = _grams(one), _grams(other)
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 1.0


def _text(texts: Sequence[str], choice: Sequence[bool]) -> str:
    return "\n".join(text for text, flag in zip(texts, choice, strict=True) if flag)


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)) if words)
