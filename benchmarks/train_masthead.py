"""Train the masthead's weights and measure them by domain-grouped cross-validation.

    python benchmarks/train_masthead.py EVAL_FOLDER --cache DIR -o src/cleantext/masthead/weights

Of every page it learns from what the masthead is told in the package, where the body reader has not seen the page's
site. One core, no clock and no chance: the same data give the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from masthead_data import Sample, before_masthead, fixture_samples, fold_of, samples, tokens
from masthead_further import further_samples
from unseen_readers import fold_readers

from cleantext.masthead import fit, headline, section, standfirst
from cleantext.masthead.choose import LEAST
from cleantext.masthead.page import Page, grams, observe
from cleantext.masthead.settle import settle
from cleantext.masthead.shortlist import seen, shortlist
from cleantext.masthead.titles import is_titled
from cleantext.masthead.words import SAMPLE, Said, Words, learn
from cleantext.reader.model import Model as Body

HEADLINES = {"wcxb_dev": 1.0, "fundus_train": 3.0, "marked": 1.0, "gold": 1.0, "fixture": 2.0}
STANDFIRSTS = {"fundus_train": 1.0, "marked": 1.0, "fixture": 4.0}
SECTIONS = {"wcxb_dev": 0.5, "fundus_train": 1.0, "marked": 1.0, "gold": 0.5, "fixture": 8.0}
FIXTURES = Path(__file__).parent.parent / "fixtures"


def lesson_of(sample: Sample) -> fit.Lesson:
    """A page as the trainer wants it."""
    truth = sample.truth
    weights = {
        "headline": HEADLINES[sample.set] if truth.headline else 0.0,
        "standfirst": standfirst_weight(sample),
        "section": SECTIONS[sample.set] if truth.section is not None else 0.0,
    }
    words = tokens(truth.headline), standfirst_of(sample), tokens(truth.section)
    return fit.Lesson(observe(sample.lines), sample.domain, fold_of(sample.domain), *words, weights)


def heading_of(sample: Sample, weight: float) -> fit.Lesson:
    """A lesson of the headline alone, at some of its weight."""
    lesson = lesson_of(sample)
    return lesson._replace(weights={"headline": weight * lesson.weights["headline"], "standfirst": 0.0, "section": 0.0})


def standfirst_of(sample: Sample) -> tuple[str, ...]:
    """The annotated standfirst; elsewhere what the HTML marks as one."""
    return sample.marked if sample.truth.standfirst is None else tokens(sample.truth.standfirst)


def standfirst_weight(sample: Sample) -> float:
    """Full for annotated pages and where a class says it, little where only its silence does."""
    if sample.truth.standfirst is not None:
        return STANDFIRSTS[sample.set]
    return 0.0 if sample.set != "wcxb_dev" else 1.0 if sample.marked else 0.3


Pick = tuple[int, int, int, float] | None  # block, start, end, chance
Spot = tuple[int, int, int]  # block, start, end


class Asked(NamedTuple):
    """The pages of one field: where their candidates stand, and what is observed about these."""

    lessons: Sequence[fit.Lesson]
    known: Sequence[float]
    spots: Sequence[Sequence[Spot]]
    describe: Callable[[int, Words], list[list[float]]]


class Trained:
    """The weights, and what trees of other folds said of every page.

    ``further`` lessons teach what chooses the headlines of pages without a title, and nothing else.
    """

    def __init__(
        self, lessons: Sequence[fit.Lesson], known: Sequence[dict[str, float]], further: Sequence[fit.Lesson]
    ) -> None:
        self.lessons, self.known = lessons, known
        self.pages = [lesson.page for lesson in lessons]
        self.folds = [lesson.fold for lesson in lessons]
        self.weights: dict[str, Any] = {}
        self.picks: dict[str, list[Pick]] = {}
        self.reach: dict[str, list[bool]] = {}
        self.parts: list[dict[str, Any]] = [{} for _ in range(fit.FOLDS)]
        self._headline(further)
        self._standfirst()
        self._section()

    def _headline(self, further: Sequence[fit.Lesson]) -> None:
        """All pages teach the choice for pages with a title, those without one the choice for their like."""
        lessons = [*self.lessons, *further]
        known = [*(known["headline"] for known in self.known), *(0.0 for _ in further)]
        titled = [is_titled(lesson.page, seen(lesson.page).marks) for lesson in lessons]
        own = range(len(self.lessons))
        uses = {"titled": list(own), "untitled": [at for at, one in enumerate(titled) if not one]}
        chosen: dict[int, tuple[Pick, bool]] = {}
        for name, use in uses.items():
            counts = [known[at] if titled[at] == (name == "titled") else 0.0 for at in use]
            chosen |= dict(zip(use, self._heads_of(name, [lessons[at] for at in use], counts), strict=True))
        self.picks["headline"] = [chosen[at][0] for at in own]
        self.reach["headline"] = [chosen[at][1] for at in own]

    def _heads_of(self, name: str, lessons: Sequence[fit.Lesson], known: Sequence[float]) -> list[tuple[Pick, bool]]:
        """Learn to choose headlines: what is chosen on each page, and whether the true one was a candidate."""
        sets = fit.tables(lessons, tokens)
        lines = [shortlist(seen(lesson.page), sets[lesson.fold]) for lesson in lessons]
        found = [headline.candidates(lesson.page, near) for lesson, near in zip(lessons, lines, strict=True)]
        spots = [[(one.block, one.part.start, one.part.end) for one in every] for every in found]
        asked = Asked(lessons, known, spots, lambda at, words: headline.describe(lessons[at].page, found[at], words))
        picks, reach = self._grown(name, "headline", asked)
        self.weights[name]["shortlist"] = sets[fit.FOLDS]
        for part, tables in zip(self.parts, sets, strict=False):
            part[name]["shortlist"] = tables
        answers = zip(lessons, found, picks, strict=True)
        return list(zip([pick and _settled(one.page, every, pick) for one, every, pick in answers], reach, strict=True))

    def _standfirst(self) -> None:
        blocks, values = self._heads()
        found = [standfirst.candidates(page, block) for page, block in zip(self.pages, blocks, strict=True)]
        spots = [[(at, 0, len(page.texts[at])) for at in lines] for page, lines in zip(self.pages, found, strict=True)]
        self._asked(
            "standfirst",
            spots,
            lambda at, words: standfirst.describe(self.pages[at], found[at], blocks[at], values[at], words),
        )

    def _section(self) -> None:
        blocks, _ = self._heads()
        found = [section.candidates(page, block) for page, block in zip(self.pages, blocks, strict=True)]
        spots = [[(one.block, one.part.start, one.part.end) for one in every] for every in found]
        self._asked("section", spots, lambda at, words: section.describe(self.pages[at], found[at], blocks[at], words))

    def _asked(self, field: str, spots: list[list[Spot]], describe: Callable[[int, Words], list[list[float]]]) -> None:
        asked = Asked(self.lessons, [known[field] for known in self.known], spots, describe)
        self.picks[field], self.reach[field] = self._grown(field, field, asked)

    def _heads(self) -> tuple[list[int], list[str]]:
        """The blocks of the headlines that were chosen, and what they say."""
        picks = [pick or (0, 0, 0, 0.0) for pick in self.picks["headline"]]
        values = [page.texts[block][start:end] for page, (block, start, end, _) in zip(self.pages, picks, strict=True)]
        return [pick[0] for pick in picks], values

    def _grown(self, name: str, field: str, asked: Asked) -> tuple[list[Pick], list[bool]]:
        """Grow trees: what they choose on pages of other folds, and whether the truth was among the candidates."""
        right = _right(asked, field)
        reach = list(map(any, right))
        weights = _weights(asked, field, reach)
        folds = [lesson.fold for lesson in asked.lessons]
        words = _words(asked, right, weights)
        rows = [asked.describe(at, words[fold]) for at, fold in enumerate(folds)]
        task = fit.Task(rows, right, weights, words)
        grown = fit.grow(task, folds, fit.PLANS[name], asked.known)
        self.weights[name] = grown.weights
        for part, trees in zip(self.parts, grown.parts, strict=True):
            part[name] = trees
        picks = [
            (*where[scores.index(max(scores))], chance) if scores else None
            for where, scores, chance in zip(asked.spots, grown.scores, grown.calibrated, strict=True)
        ]
        return picks, reach


def _words(asked: Asked, right: Sequence[Sequence[bool]], weights: Sequence[float]) -> Sequence[Words]:
    """What words say, learned from the pages that teach the field."""
    said = [
        Said(lesson.site, lesson.fold, [grams(value[:SAMPLE]) for value in _values(lesson.page, spots)], hits)
        for lesson, spots, hits, weight in zip(asked.lessons, asked.spots, right, weights, strict=True)
        if weight > 0
    ]
    return learn(said, fit.FOLDS)


def _values(page: Page, spots: Sequence[Spot]) -> list[str]:
    return [page.texts[at][start:end] for at, start, end in spots]


def _right(asked: Asked, field: str) -> list[list[bool]]:
    """Which candidates of every page are the true value."""
    truths = [getattr(lesson, field) for lesson in asked.lessons]
    return [
        [bool(truth) and tokens(value) == truth for value in _values(lesson.page, spots)]
        for lesson, spots, truth in zip(asked.lessons, asked.spots, truths, strict=True)
    ]


def _weights(asked: Asked, field: str, reach: Sequence[bool]) -> list[float]:
    """What each page teaches: nothing if its true value is not among the candidates."""
    return [
        lesson.weights[field] if reached or not getattr(lesson, field) else 0.0
        for lesson, reached in zip(asked.lessons, reach, strict=True)
    ]


def _settled(page: Page, found: Sequence[headline.Candidate], pick: tuple[int, int, int, float]) -> Pick:
    """The headline that a choice leads to."""
    chosen = next(one for one in found if (one.block, one.part.start, one.part.end) == pick[:3])
    settled = settle(page, chosen, pick[3])
    return settled.block, settled.part.start, settled.part.end, pick[3]


def known_of(sample: Sample) -> dict[str, float]:
    """On which pages chances are fitted, field by field; our own are easier than pages are."""
    present = sample.record.get("present") or {}
    shown = present.get(sample.style) or {}
    return {
        "headline": float(bool(shown.get("headline"))),
        "standfirst": float(sample.set in ("fundus_train", "marked")),
        "section": float(bool(shown.get("section_weak")) or (sample.set == "marked" and bool(sample.truth.section))),
    }


def is_annotated(sample: Sample, field: str) -> bool:
    """Whether it is known of the page what it gives, and that it gives nothing if so."""
    if sample.set == "marked":
        return getattr(sample.truth, field) is not None
    return bool(sample.record.get("present")) and (field != "standfirst" or sample.set == "fundus_train")


def shown_in(sample: Sample, field: str) -> bool:
    """Whether the true value can be read in the page's text."""
    present = (sample.record.get("present") or {}).get(sample.style) or {}
    return bool(present.get("section_weak" if field == "section" else field))


def report(pages: Sequence[Sample], trained: Trained) -> str:
    """Exact matches by set and style, false ones, and how far chances are from what happened."""
    lines: list[str] = []
    for field in ("headline", "standfirst", "section"):
        counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        bins: list[list[tuple[float, bool]]] = [[] for _ in range(10)]
        for at, sample in enumerate(pages):
            lesson, pick = trained.lessons[at], trained.picks[field][at]
            truth, weighed = getattr(lesson, field), lesson.weights[field] > 0
            given = pick if pick and pick[3] >= LEAST[field] else None
            value = sample.lines.texts[given[0]][given[1] : given[2]] if given else ""
            exact = bool(truth) and tokens(value) == truth
            annotated = is_annotated(sample, field)
            visible = shown_in(sample, field) if annotated and sample.set != "marked" else bool(truth) and weighed
            row = counts[sample.set, sample.style]
            if given and annotated and (visible or field == "standfirst"):
                bins[min(9, int(given[3] * 10))].append((given[3], exact))
            row.update(n=visible, exact=exact and visible, none=visible and not given)
            row.update(reach=visible and trained.reach[field][at])
            row.update(absent=annotated and not truth, false=annotated and bool(given) and not truth)
        lines += [f"\n{field}: {calibration(bins)}", *rows_of(counts)]
    return "\n".join(lines)


def calibration(bins: Sequence[Sequence[tuple[float, bool]]]) -> str:
    """The expected calibration error, and for each tenth the mean chance, the share that was right, and how many."""
    total = max(1, sum(map(len, bins)))
    error = sum(abs(sum(chance for chance, _ in part) - sum(hit for _, hit in part)) for part in bins) / total
    shares = []
    for part in bins:
        chance, hits = sum(chance for chance, _ in part), sum(hit for _, hit in part)
        if part:
            shares.append(f"{chance / len(part):.2f}:{hits / len(part):.2f}({len(part)})")
    return f"expected calibration error {error:.3f}\n  {' '.join(shares)}"


def rows_of(counts: dict[tuple[str, str], Counter[str]]) -> list[str]:
    """One line a set and style."""
    lines = []
    for (name, style), row in sorted(counts.items()):
        shares = " ".join(f"{key} {row[key] / max(1, row['n']):.3f}" for key in ("exact", "reach", "none"))
        lines.append(f"  {name:13}{style:8} n {row['n']:4} {shares} false {row['false']}/{row['absent']}")
    return lines


def all_samples(folder: Path, bodies: Sequence[Body]) -> list[Sample]:
    """The evaluation pages, the further ones, and the project's own."""
    readers = [before_masthead(body) for body in bodies]
    pages = [sample for name in ("train", "silver") for sample in samples(folder, name, readers)]
    return pages + list(fixture_samples(FIXTURES))


def learned(pages: Sequence[Sample]) -> Trained:
    """Train on pages, in cross-validation and for use."""
    further = [heading_of(sample, weight) for sample, weight in further_samples(pages)]
    return Trained([lesson_of(sample) for sample in pages], [known_of(sample) for sample in pages], further)


def unseen_weights(folder: Path, bodies: Sequence[Body]) -> list[dict[str, Any]]:
    """For each fold the weights that have not seen its domains; ``bodies`` are the body readers that have not either.

    A single run gives them all, since training is by cross-validation anyhow. Only the line that makes a score a
    chance (three numbers a field) is fitted on what all of them said of pages they had not seen.
    """
    return learned(all_samples(folder, bodies)).parts


def main() -> None:
    """Train, report, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path, help="the folder of the weights")
    parser.add_argument(
        "--cache", type=Path, default=Path(".quality"), help="folder of the body readers, as of quality.py"
    )
    options = parser.parse_args()
    pages = all_samples(options.folder, fold_readers(options.folder, options.cache))
    trained = learned(pages)
    sys.stdout.write(report(pages, trained) + "\n")
    if options.output:
        for part, weights in trained.weights.items():
            (options.output / f"{part}.json").write_text(fit.dumps(weights), encoding="utf-8")


if __name__ == "__main__":
    main()
