"""What the line joiner does to pages whose lines are known: paragraphs made whole, and breaks lost that were right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from joining_data import BREAK, JOIN, Broken, bare

from cleantext.joining.labels import alike
from cleantext.joining.model import Weights
from cleantext.joining.page import page_of
from cleantext.joining.walk import walk


def joined_by(texts: Sequence[str], after_blank: Sequence[bool], weights: Weights) -> list[bool]:
    page = page_of(texts, weights.words)
    if page is None:
        return [False] * len(texts)
    return alike(texts, after_blank, walk(page, after_blank, weights.words, weights.scores(page)))


def score(page: Broken, joined: Sequence[bool]) -> Counter[str]:
    """What ``joined`` does on one page: paragraphs made whole, and breaks lost that were right."""
    count: Counter[str] = Counter(pages=1)
    end = len(joined)
    for number in range(1, end):
        lost = joined[number] and page.labels[number] == BREAK
        count["wrong"] += lost
        count["wrong in body"] += lost and (page.in_body[number] or page.in_body[number - 1])
        if page.labels[number] == JOIN and page.labels[number - 1] == BREAK:
            stop = next((at for at in range(number, end) if page.labels[at] != JOIN), end)
            whole = not joined[number - 1] and all(joined[number:stop]) and (stop == end or not joined[stop])
            count["broken"] += page.in_body[number]
            count["mended"] += page.in_body[number] and whole
    blocks: list[str] = []
    for text, goes_on in zip(page.texts, joined, strict=True):
        blocks[len(blocks) - goes_on :] = [blocks[-1] + bare(text) if goes_on else bare(text)]
    everything = "".join(blocks)
    long = [part for part in map(bare, page.truth) if len(part) > 60 and part in everything]
    count["paragraphs"] += len(long)
    count["found"] += len(set(long) & set(blocks))
    return count


def report(title: str, counts: dict[str, Counter[str]]) -> None:
    print(title)
    for group, count in sorted(counts.items()):
        pages, mended, found = count["pages"], count["mended"], count["found"]
        print(
            f"{group:12} {pages:5} pages  body lines made whole {mended} of {count['broken']}  "
            f"wrong joins a page {count['wrong'] / pages:.3f}, in the body {count['wrong in body'] / pages:.3f}  "
            f"true paragraphs {found} of {count['paragraphs']}  unbroken pages touched {count['touched']}"
        )
