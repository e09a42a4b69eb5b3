"""The body above the headline."""

from __future__ import annotations

import pytest
from tests.cleaners.pages import page

from cleantext import run
from cleantext.cleaners.masthead import Masthead, lines_above
from cleantext.context import Context
from cleantext.document import BODY_ROLES, Document, Role
from cleantext.masthead import Choice

EN = Context(language="en")
TEASER = "p: Last week the bridge was closed for the winter, and people had to walk around the whole of the bay."
BODY = [
    "p: The ferry that was out of service for a month came back to the harbour on Tuesday, and it was full by seven.",
    "p: Passengers had walked around the bay for four weeks to get to work, some of them for more than an hour a day.",
    "p: The operator said that the engine had been replaced and that no further repairs were planned for this year.",
]
HEADLINE = "o: Harbour ferry returns after a month of repairs"


def _above(lines: list[str], at: int, chance: float = 0.9, also: tuple[int, ...] = ()) -> list[int]:
    blocks = page("\n".join(lines), EN).blocks
    inside = [block.role in BODY_ROLES for block in blocks]
    return lines_above(blocks, inside, Choice(at, 0, len(blocks[at].text), chance, (), also))


@pytest.mark.parametrize(
    ("teasers", "chance", "found"),
    [(1, 0.9, [0]), (2, 0.9, [0, 1]), (4, 0.9, []), (1, 0.3, [0]), (2, 0.3, [])],
)
def test_lines_above_the_headline_are_no_body_where_most_of_it_is_below(
    teasers: int, chance: float, found: list[int]
) -> None:
    assert _above([*[TEASER] * teasers, HEADLINE, *BODY], teasers, chance) == found


def test_a_heading_may_say_the_headline_again() -> None:
    again = [HEADLINE, BODY[0], HEADLINE, *BODY]
    assert _above(again, 2, also=(0,)) == []
    assert _above([TEASER, *again], 3, also=(1,)) == [0]
    title = [HEADLINE, "o: Home", TEASER, HEADLINE, *BODY]  # the first line of a page says its title
    assert _above(title, 3, also=(0,)) == [2]


def test_they_are_left_out_with_a_reason() -> None:
    document: Document = page("\n".join(["o: Home", TEASER, "o: Sport", "o: Culture", HEADLINE, *BODY]), EN)
    for block in document.blocks:
        block.probability = 0.9
    edits = {edit.block: edit for edit in Masthead()(document)}
    assert (edits[1].reason, edits[1].role) == ("masthead.above-headline", Role.OTHER)
    assert edits[4].role is Role.HEADLINE


def test_a_caption_in_a_bare_text_is_no_headline() -> None:
    text = (
        "PULAU TERUMBU: Jeti lama yang roboh selepas ribut dua tahun lalu kembali dibuka semalam apabila feri pertama "
        "merapat dengan dua puluh penumpang dan seekor kambing.\n"
        "Gambar hiasan\n"
        "“Kami bosan menunggu,” kata ketua kampung, Ismail Daud, yang mengetuai kerja itu. Beliau berkata papan "
        "diambil daripada sebuah gudang lama kerana kayu baharu terlalu mahal.\n"
        "Setiap hujung minggu, tiga puluh orang datang membawa tukul masing-masing. Mereka yang tidak pandai bertukang "
        "memasak nasi lemak, dan kanak-kanak mengira paku yang jatuh ke dalam laut.\n"
        "Nakhoda feri, Rosli Mahmud, pada mulanya enggan merapat. Selepas berjalan dari hujung ke hujung sebanyak "
        "empat kali, dia mengangguk dan meminta kopi."
    )
    article = run(text, language="ms").article
    assert article is not None
    assert article.headline is None
    assert article.body[0].text.startswith("PULAU TERUMBU")
