"""Further lessons for headlines without a title: pages whose title is cut off, and pages put together of two.

Half of the styles begin with the page's title, which says most of what there is to know about the headline. Where it is
missing place and shape decide, and of those more pages teach more.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from masthead_data import Sample, fold_of, tokens

from cleantext.context import Context
from cleantext.language import detect
from cleantext.masthead import Lines, kinds_of

CUT: Final = ("soup", 0.5)  # the style that is taught without its title, and at which weight; ccwet without it is wet
CROSSED: Final = ("wet", 0.7)  # the style of which pages are put together
_LEAST: Final = 3  # lines above the headline that another page lends
_NEAR: Final = 8  # lines above the body that it never does
_KEPT: Final = 5  # lines that a page keeps above its headline at most


def further_samples(pages: Sequence[Sample]) -> Iterator[tuple[Sample, float]]:
    """Pages and their weights."""
    known = [sample for sample in pages if sample.set != "fixture" and sample.truth.headline]
    for sample in known:
        if sample.style == CUT[0] and len(sample.lines.texts) > 1:
            yield sample._replace(lines=_joined(sample.lines, 0, sample.lines, 1)), CUT[1]
    for sample in crossed([sample for sample in known if sample.style == CROSSED[0]]):
        yield sample, CROSSED[1]


class _Head(NamedTuple):
    """A page, where its headline stands, and how many of its lines may stand above another one."""

    sample: Sample
    headline: int
    lends: int


def crossed(pages: Sequence[Sample]) -> Iterator[Sample]:
    """Each page's lines from its headline on, below what stands above the headline of another of its language and fold.

    The fold is that of the site, so that no site teaches the fold it is held out of.
    """
    pool: dict[tuple[str | None, int], list[_Head]] = defaultdict(list)
    heads = [head for head in map(_head, pages) if head is not None]
    for head in heads:
        pool[_group(head)].append(head)
    for head in heads:
        others = [other for other in pool[_group(head)] if other.sample.domain != head.sample.domain]
        others = [other for other in others if other.lends > _LEAST]
        if others:
            lot = int(hashlib.sha256(f"{head.sample.id}{head.sample.style}".encode()).hexdigest(), 16)
            other = others[lot % len(others)]
            keeps = max(0, head.headline - 1 - lot // 997 % _KEPT)
            yield head.sample._replace(lines=_joined(other.sample.lines, other.lends, head.sample.lines, keeps))


def _group(head: _Head) -> tuple[str | None, int]:
    return detect(head.sample.lines.texts), fold_of(head.sample.domain)


def _head(sample: Sample) -> _Head | None:
    """Where the headline of a page stands: its last line of these words above the body."""
    words = [tokens(text) for text in sample.lines.texts]
    truth = tokens(sample.truth.headline)
    first = next((at for at, inside in enumerate(sample.lines.inside) if inside), None)
    own = [at for at, line in enumerate(words) if line == truth]
    if first is None or not own:
        return None
    at = max([other for other in own if other <= first], default=own[0])
    said = f" {' '.join(truth)} "
    holds = next(at for at, line in enumerate(words) if said in f" {' '.join(line)} ")
    return _Head(sample, at, min(holds, max(0, first - _NEAR)))


def _joined(above: Lines, end: int, below: Lines, start: int) -> Lines:
    """The first lines of one page and the last ones of another; the body begins in these."""
    texts = [*above.texts[:end], *below.texts[start:]]
    body = [*above.body[:end], *below.body[start:]]
    inside = [False] * end + list(below.inside[start:])
    hints = [*above.hints[:end], *below.hints[start:]]
    return Lines(texts, body, inside, hints, kinds_of(texts, body, inside, Context(language=detect(texts))))
