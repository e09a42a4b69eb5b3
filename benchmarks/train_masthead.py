"""Train the masthead's weights and measure them by domain-grouped cross-validation.

    python benchmarks/train_masthead.py EVAL_FOLDER [-o src/cleantext/masthead/weights.json]

One core, no clock and no chance: the same data give the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from masthead_data import Sample, fold_of, samples, tokens

from cleantext.masthead import fit, headline, section, standfirst
from cleantext.masthead.choose import LEAST
from cleantext.masthead.page import observe
from cleantext.masthead.shortlist import shortlist

SETS = {"wcxb_dev": 1.0, "fundus_train": 2.0, "silver": 0.5, "gold": 0.5}


def lesson_of(sample: Sample) -> fit.Lesson:
    """A page as the trainer wants it."""
    page = observe(sample.texts, sample.body, sample.inside, sample.hints, sample.kinds)
    weights = {
        "headline": SETS[sample.set] if sample.headline else 0.0,
        "standfirst": standfirst_weight(sample),
        "section": (1.0 if sample.set == "fundus_train" else 0.5) if sample.section else 0.0,
    }
    return fit.Lesson(
        page, fold_of(sample.domain), tokens(sample.headline), standfirst_of(sample), tokens(sample.section), weights
    )  # fmt: skip


def standfirst_of(sample: Sample) -> tuple[str, ...]:
    """The annotated standfirst; elsewhere what the HTML marks as one, or the description where it stands as a line."""
    if sample.set == "fundus_train":
        return tokens(sample.standfirst)
    if sample.set == "wcxb_dev":
        return tuple(sample.record.get("marked") or ())
    return tokens(str(sample.record["weak"].get("description") or ""))


def standfirst_weight(sample: Sample) -> float:
    """Full for annotated pages, less where a class or a description says it, little where only silence does."""
    if sample.set == "fundus_train":
        return 1.0
    words = standfirst_of(sample)
    if sample.set == "wcxb_dev":
        return 0.5 if words else 0.15
    return 0.3 if len(words) >= 6 and any(tokens(text) == words for text in sample.texts if len(text) < 700) else 0.0


Pick = tuple[int, int, int, float] | None  # block, start, end, chance


class Trained:
    """The weights, and what trees of other folds said of every page."""

    def __init__(self, lessons: Sequence[fit.Lesson], known: Sequence[dict[str, float]]) -> None:
        self.lessons, self.known = lessons, known
        self.folds = [lesson.fold for lesson in lessons]
        self.weights: dict[str, Any] = {}
        self.picks: dict[str, list[Pick]] = {}
        self.reach: dict[str, list[bool]] = {}
        self._headline()
        self._around("standfirst")
        self._around("section")

    def _headline(self) -> None:
        sets = fit.tables(self.lessons, tokens)
        self.weights["shortlist"] = sets[fit.FOLDS]
        rows, right, spots, weights = [], [], [], []
        for lesson in self.lessons:
            page = lesson.page
            found = headline.candidates(page, shortlist(page, sets[lesson.fold]))
            rows.append(headline.describe(page, found))
            spots.append([(c.block, c.part.start, c.part.end) for c in found])
            right.append([tokens(page.texts[at][start:end]) == lesson.headline for at, start, end in spots[-1]])
            weights.append(lesson.weights["headline"] if any(right[-1]) else 0.0)
        self._grown("headline", fit.Task(rows, right, weights), spots)

    def _around(self, field: str) -> None:
        rows, right, spots, weights = [], [], [], []
        for lesson, pick in zip(self.lessons, self.picks["headline"], strict=True):
            page = lesson.page
            block, start, end, _ = pick or (0, 0, 0, 0.0)
            value = page.texts[block][start:end]
            truth = getattr(lesson, field)
            if field == "standfirst":
                lines = standfirst.candidates(page, block)
                rows.append(standfirst.describe(page, lines, block, value))
                spots.append([(at, 0, len(page.texts[at])) for at in lines])
            else:
                found = section.candidates(page, block)
                rows.append(section.describe(page, found, block, value))
                spots.append([(c.block, c.part.start, c.part.end) for c in found])
            right.append([bool(truth) and tokens(page.texts[at][a:b]) == truth for at, a, b in spots[-1]])
            seen = any(right[-1]) or (field == "standfirst" and not truth)
            weights.append(lesson.weights[field] if seen else 0.0)
        self._grown(field, fit.Task(rows, right, weights), spots)

    def _grown(self, field: str, task: fit.Task, spots: list[list[tuple[int, int, int]]]) -> None:
        grown = fit.grow(task, self.folds, fit.PLANS[field], [known[field] for known in self.known])
        self.weights[field] = grown.weights
        self.reach[field] = [any(right) for right in task.right]
        self.picks[field] = [
            (*where[scores.index(max(scores))], chance) if scores else None
            for where, scores, chance in zip(spots, grown.scores, grown.calibrated, strict=True)
        ]


def known_of(sample: Sample) -> dict[str, float]:
    """On which pages chances are fitted, field by field."""
    present = sample.record.get("present") or {}
    shown = present.get(sample.style) or {}
    return {
        "headline": float(bool(shown.get("headline"))),
        "standfirst": float(sample.set == "fundus_train"),
        "section": float(bool(shown.get("section_weak"))),
    }


def report(pages: Sequence[Sample], trained: Trained) -> str:
    """Exact matches by set and style, false ones, and how far chances are from what happened."""
    lines = []
    for field in ("headline", "standfirst", "section"):
        counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        bins: list[list[tuple[float, bool]]] = [[] for _ in range(10)]
        for at, sample in enumerate(pages):
            shown = (sample.record.get("present") or {}).get(sample.style)
            truth = getattr(trained.lessons[at], field)
            pick = trained.picks[field][at]
            least = LEAST[field]
            given = pick if pick and pick[3] >= least else None
            text = sample.texts[given[0]][given[1] : given[2]] if given else ""
            row = counts[sample.set, sample.style]
            exact = bool(truth) and tokens(text) == truth
            if shown is None:
                row["n"] += bool(truth) and trained.lessons[at].weights[field] > 0
                row["exact"] += exact and trained.lessons[at].weights[field] > 0
                continue
            if field == "standfirst" and sample.set != "fundus_train":
                row["said"] += bool(given)
                row["pages"] += 1
                continue
            if given and (shown.get("headline") if field == "headline" else shown.get("section_weak") if field == "section" else True):
                bins[min(9, int(given[3] * 10))].append((given[3], exact))
            if not truth:
                row["absent"] += 1
                row["false"] += bool(given)
            elif shown.get("section_weak" if field == "section" else field):
                row["n"] += 1
                row["exact"] += exact
                row["reach"] += trained.reach[field][at]
                row["none"] += not given
        total = sum(map(len, bins))
        ece = sum(abs(sum(p for p, _ in b) - sum(hit for _, hit in b)) for b in bins) / max(1, total)
        lines.append(f"\n{field}: expected calibration error {ece:.3f}")
        lines.append("  " + " ".join(f"{sum(p for p, _ in b)/len(b):.2f}:{sum(h for _, h in b)/len(b):.2f}({len(b)})" for b in bins if b))
        for key, row in sorted(counts.items()):
            share = {name: row[name] / row["n"] for name in ("exact", "reach", "none") if row["n"]}
            false = f" false {row['false']}/{row['absent']}" if row["absent"] else ""
            said = f" said {row['said']}/{row['pages']}" if row["pages"] else ""
            lines.append(f"  {key[0]:13}{key[1]:8} n {row['n']:4} " + " ".join(f"{k} {v:.3f}" for k, v in share.items()) + false + said)
    return "\n".join(lines)


def main() -> None:
    """Train, report, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path)
    options = parser.parse_args()
    pages = [s for name in ("train", "silver") for s in samples(options.folder, name) if usable(s)]
    trained = Trained([lesson_of(sample) for sample in pages], [known_of(sample) for sample in pages])
    sys.stdout.write(report(pages, trained) + "\n")
    if options.output:
        options.output.write_text(fit.dumps(trained.weights), encoding="utf-8")


def usable(sample: Sample) -> bool:
    """Pages without an article teach nothing about headlines of articles."""
    return sample.record.get("source") != "wcxb_nonarticle"


if __name__ == "__main__":
    main()
