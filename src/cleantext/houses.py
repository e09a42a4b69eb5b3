"""What is the name of the site: its title ends with it, or its last line says whose rights they are."""

from __future__ import annotations

from typing import Final

from cleantext.document import Document, Role
from cleantext.fields.bylines import Byline, Contributor, has_given_name, read_byline
from cleantext.fields.bylines.grammar import grammar
from cleantext.fields.rights import rights_of

_TITLES: Final = 3  # blocks at the head of a page of which one is its title
_ENDS: Final = 80  # blocks at the end of a page in which it says who holds the rights
_LINE: Final = 200  # code points


def is_site(document: Document, name: str) -> bool:
    """Whether the page's title or its line of rights ends or begins with a name.

    The title must say more than that name, so that a headline is none.
    """
    low, blocks = name.casefold(), document.blocks
    if len(low) < 3:
        return False
    for block in blocks[:_TITLES]:
        text = block.text.casefold()
        if text.endswith(low) and text[: -len(low)].rstrip()[-1:] in tuple("|-–—•·:"):
            return True
    for block in [*blocks[-_ENDS:], *(block for _, block in document.with_role(Role.FOOTER))]:
        text = block.text.casefold() if len(block.text) <= _LINE else ""
        if low in text and _is_holder(text, low, document.context.language):
            return True
    return False


def employed(document: Document, byline: Byline) -> Byline:
    """The same byline, but that the site's own name beside those of people is where they work.

    "By Jane Doe | Harbour Post" names one author, "By Jane Doe and John Roe" two on the site of Jane Doe.
    """
    names = [who.name for who in byline.contributors if who.name]
    if len(names) < 2:
        return byline
    houses = [name for name in names if not has_given_name(name, document.context) and is_site(document, name)]
    sites = [who for who in byline.contributors if who.name in houses]
    if not sites or len(sites) == len(names):
        return byline
    others = [who for who in byline.contributors if who not in sites]
    mine = tuple(who if who.organization else who._replace(organization=sites[0].name) for who in others)
    return byline._replace(contributors=mine)


def at_site(document: Document, text: str) -> Byline | None:
    """A person and, behind a comma or bar, the site's own name: "Jane Doe, harbourpost"."""
    for sign in (", ", " | ", " - ", " / "):
        name, found, house = text.strip().partition(sign)
        if found and " " in name and has_given_name(name, document.context) and is_site(document, house):
            byline = read_byline(name, document.context)
            if byline is not None and byline.authors == (name,):
                return byline._replace(contributors=(Contributor(name, "author", house),), certainty="shaped")
    return None


def boxed(document: Document, byline: Byline) -> Byline:
    """The same byline, but that a name of three words and more is cut where the page prints its beginning on a line.

    Pages join a name and the job below it: "By Jane Doe Harbour Desk", and in the box behind the body "Jane Doe". So
    do those that print their own name behind it: "By Jane Doe Harbour Post".
    """
    long = [who for who in byline.contributors if (who.name or who.organization or "").count(" ") > 1]
    if not long:
        return byline
    lines = {block.text.strip() for block in document.blocks}
    context = document.context

    def is_cut(start: str, rest: str) -> bool:
        return start in lines or (" " in rest and (rest in lines or is_site(document, rest)))

    def cut(who: Contributor) -> Contributor:
        words = (who.name or who.organization or "").split()
        starts = (" ".join(words[:count]) for count in range(2, len(words)))
        behind = [" ".join(words[count:]) for count in range(2, len(words))]
        known = has_given_name(words[0], context)
        name = next((start for start, rest in zip(starts, behind, strict=True) if known and is_cut(start, rest)), None)
        return who._replace(name=name, organization=who.organization if who.name else None) if name else who

    return byline._replace(contributors=tuple(cut(who) if who in long else who for who in byline.contributors))


def _is_holder(text: str, low: str, language: str) -> bool:
    """Whether a line speaks of rights, and nothing but signs, years, such words and "by" stand before a name in it."""
    before, _, behind = text.partition(low)
    rights = rights_of(language)
    if behind[:1].isalpha() or not any(map(text.__contains__, rights)):
        return False
    for word in rights:
        before = before.replace(word, " ")
    by = grammar(language).by
    return all(word in by or not any(map(str.isalpha, word)) for word in before.split())
