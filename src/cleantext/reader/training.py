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
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any, NamedTuple

from cleantext.errors import MissingExtraError, OptionError
from cleantext.reader import lexicon as lexica
from cleantext.reader.context import OWN, Columns, context, nearby
from cleantext.reader.curve import Curve, fit_curve
from cleantext.reader.decode import certainty, choose
from cleantext.reader.forest import Forest, Tree
from cleantext.reader.model import Model
from cleantext.reader.reading import NEARBY, chances, logistic
from cleantext.reader.tokens import lexical, shape, tokens

try:
    import lightgbm
    import numpy as np
except ImportError as error:
    raise MissingExtraError(f"training needs {error.name}: pip install 'cleantext-news[train]'") from error

_WORD = re.compile(r"\w+")

Array = Any  # of numpy, which is there only while training


class Lesson(NamedTuple):
    """A page to learn from."""

    texts: Sequence[str]
    inside: Sequence[bool]
    site: str = ""  # pages of one site are never described with what was learned from each other
    weight: float = 1.0
    weights: Sequence[float] = ()  # of each line; empty: all alike
    teaches_words: bool = True  # whether the lexicon counts it; a second view of the same page should not
    body: str = ""  # the true body where it is known as text; else the lines inside stand for it


@dataclass(frozen=True, slots=True)
class Settings:
    """How much is learned; the values were chosen by cross-validation (docs/model.md)."""

    alone: int = 60  # trees about a line by itself
    around: int = 170  # trees about a line among its neighbours
    leaves: int = 31  # of a tree about a line among its neighbours; those about a line by itself have 8
    rate: float = 0.07  # of the trees among neighbours; the others learn at 0.13
    support: float = 2.5  # pages a word must stand on
    params: dict[str, Any] = field(default_factory=dict)  # for LightGBM, over ours


class _Table(NamedTuple):
    """Columns of all lines of all pages, and where each page begins."""

    names: list[str]
    values: Array
    starts: list[int]

    def page(self, number: int) -> Columns:
        part = self.values[self.starts[number] : self.starts[number + 1]]
        return {name: part[:, place].tolist() for place, name in enumerate(self.names)}


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
    alone = Forest(_trees(_boost(own.values, (truth, weight), (settings.alone, 8, 0.13), settings), own.names))
    around, near = _around(own, alone)
    size = (settings.around, settings.leaves, settings.rate)
    booster = _boost(around.values[near], (truth[near], weight[near]), size, settings)
    held_out = _held_out(lessons, around, near, (truth, weight), settings)
    chance, trust = _curves(lessons, around, near, held_out)
    lexicon = lexica.whole(counts, settings.support)
    return Model(lexicon, alone, Forest(_trees(booster, around.names)), chance, trust).to_json()


def _own(lesson: Lesson, lexicon: dict[str, complex]) -> Columns:
    page = tokens(lesson.texts)
    return {**shape(lesson.texts, page), **lexical(page, lexicon)}


def _table(pages: Iterable[Columns]) -> _Table:
    names: list[str] = []
    parts: list[Array] = []
    starts = [0]
    for page in pages:
        names = list(page)
        parts.append(np.column_stack([np.asarray(column, dtype=np.float32) for column in page.values()]))
        starts.append(starts[-1] + len(parts[-1]))
    return _Table(names, np.concatenate(parts), starts)


def _around(own: _Table, alone: Forest) -> tuple[_Table, Array]:
    """All columns of all lines, and which lines have prose nearby: the others are never asked about."""
    near: list[bool] = []

    def pages() -> Iterator[Columns]:
        for number in range(len(own.starts) - 1):
            page = own.page(number)
            odds = chances(alone, page)
            near.extend(words > NEARBY for words in nearby(odds, page["words"]))
            yield reduce(or_, context(odds, page), {name: page[name] for name in OWN})

    table = _table(pages())
    return table, np.asarray(near)


def _weights(lesson: Lesson) -> Array:
    """Every page counts alike, its lines by their words: that is how bodies are scored."""
    size = np.asarray(tokens(lesson.texts).size) + 3.0
    lines = np.asarray(lesson.weights) if lesson.weights else 1.0
    return size / size.sum() * 200.0 * lines * lesson.weight


def _boost(
    values: Array, target: tuple[Array, Array], size: tuple[int, int, float], settings: Settings
) -> lightgbm.Booster:
    """Trees for ``target`` (truth, weight) of a given ``size`` (trees, leaves, rate)."""
    count, leaves, rate = size
    params = {
        "objective": "binary", "num_leaves": leaves, "learning_rate": rate, "feature_fraction": 0.6,
        "min_data_in_leaf": max(2, min(60, len(target[0]) // 200)), "bagging_fraction": 0.7, "bagging_freq": 1,
        "lambda_l2": 5.0, "max_bin": 63, "num_threads": 1, "seed": 1, "deterministic": True, "force_row_wise": True,
        "verbose": -1, **settings.params,
    }  # fmt: skip
    return lightgbm.train(params, lightgbm.Dataset(values, target[0], weight=target[1]), count)


def _trees(booster: lightgbm.Booster, names: Sequence[str]) -> list[Tree]:
    return [_tree(tree["tree_structure"], names) for tree in booster.dump_model()["tree_info"]]


def _tree(root: dict[str, Any], names: Sequence[str]) -> Tree:
    """One tree of LightGBM as ours: nodes in the order of a walk, numbers rounded so that the file stays small."""
    column: list[str] = []
    cut: list[float] = []
    children: list[list[int]] = []
    leaf: list[float] = []
    mean: list[float] = []

    def walk(node: dict[str, Any]) -> int:
        if "split_feature" not in node:
            leaf.append(round(node["leaf_value"], 4))
            return -len(leaf)
        at = len(column)
        column.append(names[node["split_feature"]])
        cut.append(float(f"{node['threshold']:.4g}"))
        mean.append(round(node["internal_value"], 3))
        children.append([])
        children[at] = [walk(node["left_child"]), walk(node["right_child"])]
        return at

    walk(root)
    yes, no = tuple(pair[0] for pair in children), tuple(pair[1] for pair in children)
    return Tree(tuple(column), tuple(cut), yes, no, tuple(leaf), tuple(mean) or (leaf[0],))


def _held_out(
    lessons: Sequence[Lesson], around: _Table, near: Array, target: tuple[Array, Array], settings: Settings
) -> Array:
    """The score of every line near prose from trees that have not seen its site."""
    half = np.repeat([_half(lesson.site) for lesson in lessons], np.diff(around.starts))
    scores = np.full(len(half), -9.0)
    size = (settings.around, settings.leaves, settings.rate)
    for part in (0, 1):
        seen, unseen = near & (half != part), near & (half == part)
        if seen.any() and unseen.any():
            booster = _boost(around.values[seen], (target[0][seen], target[1][seen]), size, settings)
            scores[unseen] = booster.predict(around.values[unseen], raw_score=True)
    return scores


def _half(site: str) -> int:
    return hashlib.sha256(site.encode()).digest()[0] % 2


def _curves(lessons: Sequence[Lesson], around: _Table, near: Array, scores: Array) -> tuple[Curve, Curve]:
    """The curves for P(body) and for confidence, from the pages of full weight."""
    most = max(lesson.weight for lesson in lessons)
    lines: list[tuple[float, float]] = []
    bodies: list[tuple[float, float]] = []
    for number, lesson in enumerate(lessons):
        if lesson.weight < most:
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
