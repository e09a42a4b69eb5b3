"""Long notices between paragraphs: prose to the reader, furniture to the packs."""

from __future__ import annotations

from cleantext import run
from cleantext.document import Role

SAID = [
    "Die Düne am Nordkap ist in diesem Winter um neun Meter gewandert und hat nun auch das letzte Ferienhaus erreicht.",
    "„Ich habe immer gesagt, dass sie kommt“, sagte der Besitzer am Montag, als nur noch der Schornstein zu sehen war.",
    "Das Land will die Düne nicht aufhalten, denn sie war zuerst da, wie es im Umweltamt heißt.",
    "Im Sommer soll ein Steg über den Sand führen, damit Gäste das Dach des Hauses von oben sehen können.",
]
NOTICE = (
    "An dieser Stelle finden Sie externen Inhalt von einem Videoportal, der den Artikel ergänzt und von der Redaktion "
    "empfohlen wird. Sie können ihn mit einem Klick anzeigen lassen und wieder ausblenden."
)


def test_a_long_notice_that_a_pack_knows_is_no_body():
    page = ["Wandernde Düne verschluckt Haus", "12. März 2026", SAID[0], SAID[1], NOTICE, *SAID[2:], "Impressum"]
    result = run("\n".join(page))
    assert [block.text for block in result.article.body] == SAID
    (removed,) = [block for block in result.document.blocks if block.text == NOTICE]
    assert removed.role is Role.CONSENT


def test_a_sentence_of_an_article_that_begins_like_a_notice_stays():
    said = (
        "An dieser Stelle finden sich im Sand jedes Jahr Scherben, die älter sind als das Haus und die Düne zusammen."
    )
    page = ["Wandernde Düne verschluckt Haus", "12. März 2026", *SAID, said, "Impressum"]
    assert [block.text for block in run("\n".join(page)).article.body] == [*SAID, said]
