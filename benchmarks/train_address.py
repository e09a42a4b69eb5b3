"""Fit what the address of a page adds to the scores of headlines and sections, and measure it by cross-validation.

    python benchmarks/train_address.py EVAL_FOLDER --cache DIR -o src/cleantext/masthead/address.json

The scores are those of the readers of ``quality.py``, which have not seen the page's site, and stay as they are: a page
without an address is read as before. One core, no clock and no chance: the same data give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from operator import mul
from pathlib import Path
from typing import Any, Final, NamedTuple

from masthead_data import FOLDS, Sample, before_masthead, fold_of, samples, tokens
from quality import fold_models

from cleantext.api import Reader
from cleantext.masthead import fit, headline, section, witness
from cleantext.masthead.choose import best, heads_for
from cleantext.masthead.model import Model
from cleantext.masthead.page import Page, observe

# A page of the annotated sets comes in four styles, one of the others in three.
WEIGHTS: Final = {"wcxb_dev": 0.25, "fundus_train": 1.0, "marked": 0.33, "gold": 0.33}
ANNOTATED: Final = ("wcxb_dev", "fundus_train")  # sets of which it is known whether a value can be read in the text


class Told(NamedTuple):
    """One field of a page: scores without the address, what the address says, and which candidates are right."""

    where: tuple[str, str]  # set and style
    fold: int
    counted: bool  # whether the truth can be read in the text
    lesson: fit.Beside


def told(folder: Path, readers: Sequence[Reader], models: Sequence[Model]) -> Iterator[tuple[str, Told]]:
    """Headline and section of every page that has an address and known values; headlines by what scored them."""
    for source in ("train", "silver"):
        for sample in samples(folder, source, readers):
            url, fold = sample.record.get("url"), fold_of(sample.domain)
            page = observe(sample.lines, url)
            heads, lines = heads_for(page, models[fold])
            found = headline.candidates(page, lines)
            scores = heads.trees.scores(headline.describe(page, found, heads.trees.words))
            values = [headline.value_of(page, one) for one in found]
            if sample.truth.headline and page.address.slug:
                yield heads.name, _told(sample, "headline", values, scores, witness.headlines(page.address, values))
            at = best(heads.trees, scores)[0]
            # Marked sections stand near the headline; what an address says where none does they cannot teach.
            if sample.set != "marked" and sample.truth.section and page.address.steps and at >= 0:
                yield "section", _section(sample, page, models[fold], found[at].block)


def _section(sample: Sample, page: Page, model: Model, block: int) -> Told:
    found = section.candidates(page, block)
    scores = list(model.section.scores(section.describe(page, found, block, model.section.words)))
    values = [section.value_of(page, one) for one in found]
    said = [(*row, 0.0) for row in witness.sections(page.address, values)]
    far = -1 if any(map(any, said)) else witness.elsewhere(page)
    if far >= 0:
        values, scores, said = [*values, page.texts[far]], [*scores, 0.0], [*said, (0.0, 0.0, 0.0, 1.0)]
    return _told(sample, "section", values, scores, said)


def _told(
    sample: Sample, field: str, values: Sequence[str], scores: Sequence[float], said: Sequence[Sequence[float]]
) -> Told:
    truth = tokens(sample.truth.headline if field == "headline" else sample.truth.section)
    right = [tokens(value) == truth for value in values]
    present = (sample.record.get("present") or {}).get(sample.style)
    shown = any(right) if present is None else bool(present["section_weak" if field == "section" else field])
    lesson = fit.Beside(scores, said, right, WEIGHTS[sample.set])
    return Told((sample.set, sample.style), fold_of(sample.domain), shown, lesson)


def report(every: Sequence[Told], none: float | None) -> str:
    """How often the best candidate is right without and with the address, with weights that have not seen the site."""
    parts = [fit.beside([one.lesson for one in every if one.fold != fold], none) for fold in range(FOLDS)]
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one in every:
        if one.counted:
            right = one.lesson.right
            beside = with_address([one], parts[one.fold])[0]
            counts[one.where].update(n=1, without=_right(one.lesson.scores, right), beside=_right(beside, right))
    lines = [f"  of the other folds: {part}" for part in parts]
    for (name, style), row in sorted(counts.items()):
        shares = " -> ".join(f"{row[key] / row['n']:.3f}" for key in ("without", "beside"))
        lines.append(f"  {name:13}{style:8} n {row['n']:4} {shares}")
    return "\n".join(lines)


def with_address(every: Sequence[Told], weights: Sequence[float]) -> list[list[float]]:
    """The scores of every page's candidates and what the address adds."""
    return [
        [score + sum(map(mul, weights, said)) for score, said in zip(one.lesson.scores, one.lesson.said, strict=True)]
        for one in every
    ]


def _right(scores: Sequence[float], right: Sequence[bool]) -> bool:
    return bool(scores) and right[scores.index(max(scores))]


def main() -> None:
    """Fit, report, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path)
    parser.add_argument("--cache", type=Path, default=Path(".quality"), help="folder of the readers, as of quality.py")
    options = parser.parse_args()
    models = fold_models(options.folder, options.cache)
    readers = [before_masthead(body) for body, _ in models]
    every: dict[str, list[Told]] = defaultdict(list)
    for field, one in told(options.folder, readers, [masthead for _, masthead in models]):
        every[field].append(one)
    found: dict[str, Any] = {}
    for field, none in ((fit.HEADS[0], None), (fit.HEADS[1], None), ("section", 0.0)):
        found[field] = fit.beside([one.lesson for one in every[field]], none)
        sys.stdout.write(f"{field}: {found[field]}\n{report(every[field], none)}\n")
    found["headline"] = {heads: found.pop(heads) for heads in fit.HEADS}
    said = [one for one in every["section"] if any(map(any, one.lesson.said))]
    known = [float(one.counted and one.where[0] in ANNOTATED) for one in said]
    found["line"] = fit.line_of(with_address(said, found["section"]), [one.lesson.right for one in said], known)
    found["elsewhere"] = found["section"].pop()
    if options.output:
        options.output.write_text(json.dumps(found, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
