"""Making a model of the reader from pages whose body lines are known. Needs the extra ``train``.

Three things are learned in a row: a lexicon (how often words, line beginnings, line ends and whole lines stand in a
body, and behind it), trees about each line by itself, and trees about each line among its neighbours. While training,
no page is described with a lexicon that has seen its own site, because no page will be when the model is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

from cleantext.errors import MissingExtraError, OptionError
from cleantext.reader import lexicon as lexica
from cleantext.reader.context import context
from cleantext.reader.forest import Forest, Tree
from cleantext.reader.model import Curve, Model
from cleantext.reader.reading import chances
from cleantext.reader.tokens import lexical, shape, tokens

try:
    import lightgbm
    import numpy as np
except ImportError as error:
    raise MissingExtraError(f"training needs {error.name}: pip install 'cleantext[train]'") from error


class Lesson(NamedTuple):
    """A page to learn from."""

    texts: Sequence[str]
    inside: Sequence[bool]
    site: str = ""  # pages of one site are never described with what was learned from each other
    weight: float = 1.0
    weights: Sequence[float] = ()  # of each line; empty: all alike
    teaches_words: bool = True  # whether the lexicon counts it; a second view of the same page should not


@dataclass(frozen=True, slots=True)
class Settings:
    """How much is learned; the values were chosen by cross-validation (docs/model.md)."""

    alone: int = 100  # trees
    around: int = 200
    rate: float = 0.1
    support: float = 2.5  # pages a word must stand on
    seed: int = 1
    params: dict[str, Any] = field(default_factory=dict)  # for LightGBM, over ours


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
    own = [_own(lesson, lexica.without_site(counts, lesson, settings.support)) for lesson in lessons]
    alone = Forest(_boost(own, (truth, weight), settings.alone, settings))
    columns = [{**page, **context(chances(alone, page), page)} for page in own]
    around = Forest(_boost(columns, (truth, weight), settings.around, settings))
    lexicon = lexica.whole(counts, settings.support)
    straight = Curve((0.0, 1.0), (0.0, 1.0))
    return Model(lexicon, alone, around, _logistic(), straight).to_json()


def _own(lesson: Lesson, lexicon: dict[str, complex]) -> dict[str, list[float]]:
    page = tokens(lesson.texts)
    return {**shape(lesson.texts, page), **lexical(page, lexicon)}


def _weights(lesson: Lesson) -> Any:
    """Every page counts alike, its lines by their words: that is how bodies are scored."""
    size = np.asarray(tokens(lesson.texts).size) + 3.0
    lines = np.asarray(lesson.weights) if lesson.weights else 1.0
    return size / size.sum() * 200.0 * lines * lesson.weight


def _boost(
    pages: Sequence[dict[str, list[float]]], target: tuple[Any, Any], count: int, settings: Settings
) -> list[Tree]:
    names = list(pages[0])
    table = np.concatenate([np.column_stack([np.asarray(page[n], dtype=np.float32) for n in names]) for page in pages])
    params = {
        "objective": "binary", "num_leaves": 8, "learning_rate": settings.rate, "min_data_in_leaf": 60,
        "feature_fraction": 0.6, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5.0, "max_bin": 127,
        "num_threads": 1, "seed": settings.seed, "deterministic": True, "force_row_wise": True, "verbose": -1,
        **settings.params,
    }  # fmt: skip
    data = lightgbm.Dataset(table, target[0], weight=target[1])
    trees = lightgbm.train(params, data, count).dump_model()["tree_info"]
    return [_tree(tree["tree_structure"], names) for tree in trees]


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
        mean.append(round(node["internal_value"], 4))
        children.append([])
        children[at] = [walk(node["left_child"]), walk(node["right_child"])]
        return at

    walk(root)
    yes, no = tuple(pair[0] for pair in children), tuple(pair[1] for pair in children)
    return Tree(tuple(column), tuple(cut), yes, no, tuple(leaf), tuple(mean) or (leaf[0],))


def _logistic() -> Curve:
    x = [step / 4 for step in range(-24, 25)]
    return Curve(tuple(x), tuple(round(float(1 / (1 + np.exp(-value))), 4) for value in x))


def fit_curve(raw: Sequence[float], true: Sequence[float], weight: Sequence[float], knots: int = 12) -> Curve:
    """A rising curve that turns raw figures into the shares of truth seen at them, smoothed to ``knots`` points."""
    from sklearn.isotonic import IsotonicRegression

    order = np.argsort(np.asarray(raw), kind="stable")
    x, y, w = (np.asarray(values, dtype=np.float64)[order] for values in (raw, true, weight))
    edges = np.searchsorted(np.cumsum(w) / w.sum(), np.linspace(0, 1, knots + 1))
    parts = [(a, b) for a, b in pairwise(edges) if b > a]
    middle = [float(np.average(x[a:b], weights=w[a:b])) for a, b in parts]
    share = [float(np.average(y[a:b], weights=w[a:b])) for a, b in parts]
    mass = [float(w[a:b].sum()) for a, b in parts]
    rising = IsotonicRegression().fit_transform(middle, share, sample_weight=mass)
    points: dict[float, float] = {}
    for place, value in zip(middle, rising, strict=True):
        points[round(place, 4)] = round(float(value), 4)
    return Curve(tuple(points), tuple(points.values()))
