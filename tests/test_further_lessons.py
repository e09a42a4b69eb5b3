"""What headlines without a title are taught beside the pages as they are: titles cut off, pages put together."""

import sys
from pathlib import Path

from cleantext.masthead import Lines
from tests.masthead.pages import BODY, FOOTER, MENU

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))
try:
    from masthead_data import Sample, Truth, fold_of
    from masthead_further import CROSSED, CUT, crossed, further_samples
finally:
    sys.path.remove(str(BENCHMARKS))

HEADLINES = [
    "Harbour ferry returns after a month of repairs",
    "Night boat to the islands gets a new engine",
    "Storm closes the pier for a week",
]


def _sample(number: int, style: str, domain: str) -> Sample:
    headline = HEADLINES[number % len(HEADLINES)]
    title = [f"{headline} | Herald {number}"] if style == CUT[0] else []
    above = [*title, f"Herald {number}", *MENU, *(f"Entry {entry} of {number}" for entry in range(9)), "Ferries"]
    texts = [*above, headline, "By Ida Holm", *BODY, *FOOTER]
    inside = [text in BODY for text in texts]
    lines = Lines(texts, [0.9 * flag for flag in inside], inside, [""] * len(texts), [""] * len(texts))
    return Sample(f"{domain}-{number}", domain, "marked", style, lines, Truth(headline, None, None), {})


def _domains(fold: int, count: int) -> list[str]:
    every = (f"herald{number}.example" for number in range(200))
    return [domain for domain in every if fold_of(domain) == fold][:count]


def test_a_title_is_cut_off_and_nothing_else() -> None:
    page = _sample(0, CUT[0], "herald.example")
    ((cut, weight),) = further_samples([page])
    assert (cut.lines.texts, weight) == (page.lines.texts[1:], CUT[1])
    assert cut.lines.inside == page.lines.inside[1:]


def test_a_page_keeps_its_headline_and_what_stands_below_and_is_lent_the_rest_by_another_of_its_fold() -> None:
    pages = [_sample(at, CROSSED[0], domain) for at, domain in enumerate(_domains(0, 3) + _domains(1, 3))]
    found = list(crossed(pages))
    assert len(found) == len(pages)
    for page, other in zip(pages, found, strict=True):
        own = page.lines.texts.index(page.truth.headline)
        assert other.lines.texts[-len(page.lines.texts) + own :] == page.lines.texts[own:]
        lender = next(one for one in pages if one.lines.texts[0] == other.lines.texts[0] and one.domain != page.domain)
        assert fold_of(lender.domain) == fold_of(page.domain)
        assert lender.truth.headline == page.truth.headline or lender.truth.headline not in other.lines.texts
        first = other.lines.texts.index(BODY[0])
        assert not any(other.lines.inside[:first])
    assert [sample.lines for sample in crossed(pages)] == [sample.lines for sample in found]


def test_a_page_alone_in_its_fold_is_put_together_with_none() -> None:
    assert list(crossed([_sample(0, CROSSED[0], domain) for domain in _domains(0, 1) + _domains(1, 1)])) == []


def test_our_own_pages_are_taught_as_they_are() -> None:
    fixture = _sample(0, CUT[0], "herald.example")._replace(set="fixture")
    assert list(further_samples([fixture])) == []
