"""Making a model of the reader from pages whose body lines are known. Needs the extra ``train``.

Three things are learned in a row: a lexicon (how often words, line beginnings, line ends and whole lines stand in a
body, and behind it), trees about each line by itself, and trees about each line among its neighbours. While training,
no page is described with a lexicon that has seen its own site, because no page will be when the model is used. The
curves that turn scores into chances are fitted to pages held out by site.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from cleantext.errors import OptionError
from cleantext.reader import lexicon as lexica
from cleantext.reader.context import OWN, Alone, context, nearby
from cleantext.reader.curve import Curve, fit_curve
from cleantext.reader.decode import certainty, choose
from cleantext.reader.model import Model
from cleantext.reader.reading import CHROME, NEARBY, describe, hundredths, logistic
from cleantext.reader.tokens import Columns, tokens
from cleantext.trees.arrays import Array, np
from cleantext.trees.forest import Forest
from cleantext.trees.growth import Plan, grow, likelihood

_WORD = re.compile(r"\w+")


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
    support: float = 2.5  # pages a word must stand on


class _Table(NamedTuple):
    """Columns of all lines of all pages, and where each page begins."""

    names: list[str]
    values: Array
    starts: list[int]

    def page(self, number: int) -> Columns:
        part = self.values[self.starts[number] : self.starts[number + 1]]
        return {name: part[:, place].tobytes() for place, name in enumerate(self.names)}


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
    alone = _grown(names, own.values[:, : len(names)], (truth, weight), settings.alone)
    table, near = _around(lessons, own, alone)
    around = _grown(table.names, table.values[near], (truth[near], weight[near]), settings.around)
    chance, trust = _curves(lessons, table, near, _held_out(lessons, table, near, (truth, weight), settings.around))
    lexicon = lexica.whole(counts, settings.support)
    return Model(lexicon, alone, around, chance, trust).to_json()


def _own(lesson: Lesson, lexicon: dict[str, int]) -> Columns:
    return describe(lesson.texts, Counter(lesson.texts), lexicon)[0]


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


def _around(lessons: Sequence[Lesson], own: _Table, alone: Forest) -> tuple[_Table, Array]:
    """All columns of all lines, and which lines have prose nearby: the others are never asked about."""
    near: list[bool] = []

    def pages() -> Iterator[Columns]:
        for number, lesson in enumerate(lessons):
            page = own.page(number)
            odds = hundredths(alone.scores(page, [True] * len(lesson.texts)))
            line = Alone(odds, tokens(lesson.texts).size, page["cue"], page["dated"])
            near.extend(mass > NEARBY for mass in nearby(odds, line.size))
            yield {**{name: page[name] for name in OWN}, **context(line)}

    table = _table(pages())
    return table, np.asarray(near)


def _weights(lesson: Lesson) -> Array:
    """Every page counts alike, its lines by their words: that is how bodies are scored."""
    size = np.asarray(tokens(lesson.texts).size) + 3.0
    lines = np.asarray(lesson.weights) if lesson.weights else 1.0
    return size / size.sum() * 200.0 * lines * lesson.weight


def _grown(names: Sequence[str], values: Array, target: tuple[Array, Array], plan: Plan) -> Forest:
    """Trees for ``target``: truth, weight."""
    return grow(names, values, *likelihood(*target), plan)


def _held_out(lessons: Sequence[Lesson], around: _Table, near: Array, target: tuple[Array, Array], plan: Plan) -> Array:
    """The score of every line near prose from trees that have not seen its site."""
    half = np.repeat([_half(lesson.site) for lesson in lessons], np.diff(around.starts))
    scores = np.full(len(half), CHROME)
    for part in (0, 1):
        seen, unseen = near & (half != part), near & (half == part)
        if seen.any() and unseen.any():
            forest = _grown(around.names, around.values[seen], (target[0][seen], target[1][seen]), plan)
            columns = {name: around.values[unseen, place].tobytes() for place, name in enumerate(around.names)}
            scores[unseen] = list(forest.scores(columns, [True] * int(unseen.sum())))
    return scores


def _half(site: str) -> int:
    return hashlib.sha256(site.encode()).digest()[0] % 2


def _curves(lessons: Sequence[Lesson], around: _Table, near: Array, scores: Array) -> tuple[Curve, Curve]:
    """The curves for P(body) and for confidence, from the pages of full weight: 1 and more, where any has that."""
    full = min(1.0, max(lesson.weight for lesson in lessons))
    lines: list[tuple[float, float]] = []
    bodies: list[tuple[float, float]] = []
    for number, lesson in enumerate(lessons):
        if lesson.weight < full:
            continue
        low, high = around.starts[number], around.starts[number + 1]
        size = tokens(lesson.texts).size
        body = [logistic(score) for score in scores[low:high].tolist()]
        inside = choose(body, size)
        lines += [
            (score, float(flag))
            for score, flag, close in zip(scores[low:high].tolist(), lesson.inside, near[low:high], strict=True)
            if close
        ]
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
