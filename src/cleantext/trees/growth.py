"""Growing the trees of :mod:`cleantext.trees.forest` by gradient boosting. Needs numpy: the extra ``train``.

A library would do (CatBoost grows such trees); it brings plotting and tables of data along, is a hundred megabytes, and
its trees were no better on our pages. Sums are made in the order of the rows, so the same rows give the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Final, NamedTuple

from cleantext.trees.arrays import Array, np
from cleantext.trees.forest import Forest
from cleantext.trees.tree import DEPTH, LEVELS, MIDDLE, Stand, Tree

Slopes = Callable[[Array], tuple[Array, Array]]
"""From the scores of all rows to the slope and the curvature of what is to be made great."""

_FLOOR: Final = 1e-6  # of curvatures and weights, so that nothing is divided by nought
_BINS: Final = 64  # of the levels of a column, between which a tree may cut


@dataclass(frozen=True, slots=True)
class Plan:
    """How many trees, of how many questions, and how carefully they learn."""

    trees: int
    rate: float  # of what a tree would add, what it does add
    depth: int = 6
    rows: float = 0.6  # share of the rows that choose the questions of a tree; all rows make its leaves
    columns: float = 0.6  # share of the columns that a tree may ask about
    pull: float = 5.0  # weight of the pull of a leaf towards nought
    sets: int = 1  # of so many trees, which differ by chance alone; the score is the mean of theirs
    seed: int = 1  # of the first set

    def __post_init__(self) -> None:
        if not 0 < self.depth <= DEPTH:
            raise ValueError(f"a tree asks 1 to {DEPTH} questions, not {self.depth}")


class Question(NamedTuple):
    """Whether a row has a level of ``column`` over its cut number ``cut``; both are numbers."""

    column: int
    cut: int


class _Grown(NamedTuple):
    asks: list[Question]
    leaves: Array
    means: list[float]


class _Sums(NamedTuple):
    """Slopes and curvatures of the rows at each leaf, by the level of one column: a row of numbers a leaf."""

    slope: Array
    curve: Array


def grow(names: Sequence[str], levels: Array, base: float, slopes: Slopes, plan: Plan) -> Forest:
    """The forest that makes the objective of ``slopes`` great: rows of ``levels``, a column of bytes for each name."""
    cuts = [_cuts(levels[:, place]) for place in range(len(names))]
    binned = [np.searchsorted(cut, levels[:, place]).astype(np.intp) for place, cut in enumerate(cuts)]
    sets = [
        _set(binned, np.full(len(levels), base), slopes, replace(plan, seed=plan.seed + k)) for k in range(plan.sets)
    ]
    trees = [
        _Grown(tree.asks, tree.leaves / plan.sets, [mean / plan.sets for mean in tree.means])
        for rank in zip(*sets, strict=True)
        for tree in rank
    ]
    return _forest(names, cuts, trees, base)


def _set(columns: Sequence[Array], scores: Array, slopes: Slopes, plan: Plan) -> list[_Grown]:
    """Trees one after the other, each for what those before it left to be learned."""
    dice = np.random.RandomState(plan.seed)
    useful = np.array([place for place, column in enumerate(columns) if column.any()], dtype=np.intp)
    trees = []
    for _ in range(plan.trees if len(useful) else 0):
        slope, curve = slopes(scores)
        rows = np.flatnonzero(dice.random_sample(len(scores)) < plan.rows)
        may = np.sort(dice.permutation(useful)[: max(1, round(len(useful) * plan.columns))])
        asks = _questions({place: columns[place][rows] for place in may}, slope[rows], curve[rows], plan)
        tree, place_of = _tree(asks, columns, slope, curve, plan)
        scores = scores + tree.leaves[place_of]
        trees.append(tree)
    return trees


def likelihood(truth: Array, weight: Array, known: Array | None = None) -> tuple[float, Slopes]:
    """The log-odds of all rows together, and the slopes of the log-likelihood of ``truth``.

    With ``known``, log-odds of each row, trees learn what is to be added to them, from nought.
    """
    share = min(max(float((weight * truth).sum() / max(weight.sum(), _FLOOR)), _FLOOR), 1 - _FLOOR)

    def slopes(scores: Array) -> tuple[Array, Array]:
        chance = 1 / (1 + np.exp(-(scores if known is None else scores + known)))
        return weight * (truth - chance), weight * chance * (1 - chance)

    return 0.0 if known is not None else float(np.log(share / (1 - share))), slopes


def choice(right: Array, weight: Array, firsts: Sequence[int], none: float | None = None) -> Slopes:
    """The slopes of the log-likelihood of a choice of one row out of each group, the right one.

    Groups begin at the rows ``firsts``. ``none`` is the score of choosing none of them, where that may be right.
    """
    sizes = np.diff([*firsts, len(right)])
    count = np.add.reduceat(right, firsts)
    share = right / np.repeat(np.maximum(count, 1.0), sizes)

    def slopes(scores: Array) -> tuple[Array, Array]:
        most = np.maximum.reduceat(scores, firsts)
        if none is not None:
            most = np.maximum(most, none)
        weights = np.exp(scores - np.repeat(most, sizes))
        total = np.add.reduceat(weights, firsts)
        if none is not None:
            total = total + np.exp(none - most)
        chance = weights / np.repeat(total, sizes)
        return weight * (share - chance), weight * chance * (1 - chance)

    return slopes


def _cuts(column: Array) -> Array:
    """The levels after which a column may be cut: between all that occur, or where about as many rows stand between."""
    counts = np.bincount(column, minlength=LEVELS)
    found = np.flatnonzero(counts)
    if len(found) > _BINS:
        found = np.unique(np.searchsorted(np.cumsum(counts) / counts.sum(), np.arange(1, _BINS) / _BINS))
        return found[found < LEVELS - 1]
    return found[:-1]


def _questions(columns: Mapping[int, Array], slope: Array, curve: Array, plan: Plan) -> list[Question]:
    """The questions that, one after the other, tell the rows apart best.

    Of the two parts into which an answer cuts the rows only the sums of the smaller one are made anew.
    """
    leaf = np.zeros(len(slope), dtype=np.intp)
    sums = {place: _summed(column, slope, curve, 1) for place, column in columns.items()}
    asks: list[Question] = []
    while True:
        asks.append(max((_best(place, found, plan.pull) for place, found in sums.items()), key=itemgetter(0))[1])
        if len(asks) == plan.depth:
            return asks
        answer = columns[asks[-1].column] > asks[-1].cut
        fewer = 2 * int(answer.sum()) <= len(answer)
        rows = np.flatnonzero(answer == fewer)
        part, at = (slope[rows], curve[rows]), leaf[rows] * _BINS
        for place, whole in sums.items():
            few = _summed(columns[place][rows] + at, *part, 1 << len(asks) - 1)
            sums[place] = _Sums(*(_split(all_, some, fewer) for all_, some in zip(whole, few, strict=True)))
        leaf = 2 * leaf + answer


def _summed(keys: Array, slope: Array, curve: Array, leaves: int) -> _Sums:
    shape = leaves, _BINS
    return _Sums(*(np.bincount(keys, values, leaves * _BINS).reshape(shape) for values in (slope, curve)))


def _split(whole: Array, part: Array, second: bool) -> Array:  # noqa: FBT001  # a fact, no switch
    """The sums of each leaf's two halves, in turn, from those of both and those of one."""
    halves = (whole - part, part) if second else (part, whole - part)
    return np.stack(halves, axis=1).reshape(-1, whole.shape[1])


def _best(column: int, sums: _Sums, pull: float) -> tuple[float, Question]:
    """The cut of a column that tells most, and how much."""
    slope, curve = sums.slope.cumsum(axis=1), sums.curve.cumsum(axis=1)
    below = slope**2 / (curve + pull)
    above = (slope[:, -1:] - slope) ** 2 / (np.maximum(curve[:, -1:] - curve, 0.0) + pull)
    cuts = (curve[:, -1:] > curve).any(axis=0)  # with some row above
    gain = np.where(cuts, (below + above).sum(axis=0), 0.0)
    cut = int(gain.argmax())
    return float(gain[cut]), Question(column, cut)


def _tree(
    asks: Sequence[Question], columns: Sequence[Array], slope: Array, curve: Array, plan: Plan
) -> tuple[_Grown, Array]:
    """The tree that asks so, and the leaf of every row."""
    leaf = np.zeros(len(slope), dtype=np.intp)
    for column, cut in asks:
        leaf = 2 * leaf + (columns[column] > cut)
    size = 1 << len(asks)
    slopes, curves = np.bincount(leaf, slope, size), np.bincount(leaf, curve, size)
    leaves = plan.rate * slopes / (curves + plan.pull)
    means: list[float] = []
    for depth in range(len(asks)):
        shape = 1 << depth, -1
        weights = (curves + _FLOOR).reshape(shape)
        means += ((leaves.reshape(shape) * weights).sum(axis=1) / weights.sum(axis=1)).tolist()
    return _Grown(list(asks), leaves, means), leaf


def _forest(names: Sequence[str], cuts: Sequence[Array], grown: Sequence[_Grown], base: float) -> Forest:
    """The trees with their leaves as bytes, and the questions that they ask, each once."""
    most = max((float(np.abs(tree.leaves).max()) for tree in grown), default=1.0)
    step = float(f"{most / (MIDDLE - 1):.3g}") or 1.0
    questions = sorted({ask for tree in grown for ask in tree.asks})
    number = {ask: place for place, ask in enumerate(questions)}
    stand = Stand.of(
        Tree(tuple(number[ask] for ask in tree.asks), _bytes(tree.leaves, step), _bytes(tree.means, step))
        for tree in grown
    )
    return Forest([(names[column], int(cuts[column][cut])) for column, cut in questions], stand, step, round(base, 4))


def _bytes(values: Iterable[float], step: float) -> bytes:
    return bytes([min(max(round(float(value) / step) + MIDDLE, 0), LEVELS - 1) for value in values])
