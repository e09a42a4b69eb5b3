"""What the test for damage and the repair cost, per language, beside ftfy with the same options.

    python benchmarks/repair.py PAGES.jsonl.gz ... [--languages en,de,...] [--pages 40]

Each line of the files is a record with ``lang`` and ``styles.wet`` (the text of the page). Printed for each language:
microseconds of user CPU per kB of UTF-8 for the test alone, for the cleaner and for ftfy on the same blocks, the
best of five passes for ours and of two for ftfy, and how many blocks were asked about and edited.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

import ftfy

from cleantext.cleaners.repair import repair
from cleantext.document import Document
from cleantext.mojibake import may_need_repair, some_may_need_repair
from cleantext.segment import segment

OPTIONS = ftfy.TextFixerConfig(
    uncurl_quotes=False,
    normalization=None,
    fix_latin_ligatures=False,
    fix_character_width=False,
    fix_line_breaks=False,
    explain=True,
)
LANGUAGES = "en,de,fr,es,it,pt,nl,pl,cs,hu,sv,tr,ru,uk,el,ar,fa,hi,th,ja,ko,zh"


def pages_by_language(files: Iterable[Path], most: int) -> dict[str, list[str]]:
    """Take the first ``most`` pages of each language."""
    found: dict[str, list[str]] = defaultdict(list)
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                pages = found[(record.get("lang") or "").partition("-")[0].lower()]
                if len(pages) < most:
                    pages.append(record["styles"]["wet"])
    return found


def best(work: Callable[[Document], object], documents: list[Document], passes: int) -> float:
    """Least CPU seconds of a pass over the documents."""
    spent = []
    for _ in range(passes):
        begun = time.process_time()
        for document in documents:
            work(document)
        spent.append(time.process_time() - begun)
    return min(spent)


def ask(document: Document) -> None:
    """Make the test alone, as the cleaner does."""
    texts = [block.text for block in document.blocks]
    if some_may_need_repair(texts):
        [may_need_repair(text) for text in texts]


def by_ftfy(document: Document) -> None:
    """Run ftfy on every block."""
    for block in document.blocks:
        ftfy.fix_and_explain(block.text, OPTIONS)


def main() -> None:
    """Print one line a language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--languages", default=LANGUAGES)
    parser.add_argument("--pages", type=int, default=40)
    options = parser.parse_args()
    found = pages_by_language(options.files, options.pages)
    print("lang pages     kB | us/kB: test repair  ftfy | ftfy/test ftfy/repair | blocks asked edited")
    for language in options.languages.split(","):
        pages = found.get(language, [])
        if not pages:
            continue
        documents = [segment(page) for page in pages]
        size = sum(len(page.encode("utf-8", "replace")) for page in pages) / 1000
        test = best(ask, documents, 5) / size * 1e6
        ours = best(lambda page: list(repair(page)), documents, 5) / size * 1e6
        theirs = best(by_ftfy, documents, 2) / size * 1e6
        asked = sum(may_need_repair(block.text) for document in documents for block in document.blocks)
        edited = sum(len(list(repair(document))) for document in documents)
        blocks = sum(len(document.blocks) for document in documents)
        print(
            f"{language:4} {len(pages):5} {size:6.0f} | {test:11.1f} {ours:6.1f} {theirs:5.0f} | "
            f"{theirs / test:9.0f} {theirs / ours:11.0f} | {blocks:6} {asked:5} {edited:6}"
        )


if __name__ == "__main__":
    main()
