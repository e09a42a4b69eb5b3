"""Whole lines and line openings that packs know: share bars, consent, navigation, section names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cleantext.document import Document, Edit
from cleantext.packs import builtin_phrases
from cleantext.phrases import Known, Phrases

if TYPE_CHECKING:
    from cleantext.rulepack import Rule


def phrases(document: Document) -> Iterator[Edit]:
    """Give each block that the packs of its language know the role that its rule names."""
    yield from by_rules(document, builtin_phrases(document.context.language))


class OwnRules:
    """A caller's rules as a cleaner: run early so that the readers see them, and last so that they win."""

    __slots__ = ("known", "rules")

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self.known = Phrases.of(rules)  # once for all pages

    def __call__(self, document: Document) -> Iterable[Edit]:
        """Yield one edit for each block that a rule of the caller's matches."""
        return by_rules(document, self.known)


def by_rules(document: Document, known: Phrases) -> Iterator[Edit]:
    """One edit for each block that ``known`` matches."""
    seen: dict[str, Known | None] = {}  # of the lines of a page every third is there twice
    for number, block in enumerate(document.blocks):
        text = block.text
        if text not in seen:
            seen[text] = known.find(text)
        rule = seen[text]
        if rule is not None:
            yield Edit(number, rule.id, rule.role, ends="body" if rule.ends_body else "")
