"""Which pieces of a line belong to its byline, and as what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from cleantext.fields.bylines.grammar import Grammar
from cleantext.fields.bylines.model import Contributor, Role
from cleantext.fields.bylines.names import Piece, Trust
from cleantext.fields.bylines.tokens import Token

BARS: Final = frozenset("|·•—–-:→›»>~*⋅∙●")
_DASHES: Final = frozenset("-–—")
MOST_PEOPLE: Final = 30


@dataclass(slots=True, eq=False, repr=False)
class People:
    """What was read, and whether the line can be believed."""

    contributors: list[Contributor] = field(default_factory=list)
    end: int = 0  # where the last piece that belongs to the byline ends
    stop: int = 0  # index of the first token not read
    open: bool = False  # a conjunction or comma waits for another name
    clean: bool = True  # nothing but names, jobs, places and organisations
    addressed: bool = False  # an e-mail or handle beside a name
    lone: int = 0  # names of one word
    full: int = 0
    given: int = 0
    picture: bool = False
    houses: int = 0  # organisations that only their last word tells
    jobs: int = 0
    tails: int = 0  # "in Tehran", "for the Chronicle"


@dataclass(slots=True, eq=False, repr=False)
class Pending:
    """The words of the piece in hand, the sign before them, and what hangs on: "in Tehran"."""

    words: list[Token] = field(default_factory=list)
    before: str = ""  # the sign before this piece; "and" for a conjunction
    tail: list[Token] = field(default_factory=list)
    tail_role: bool = False


class Gatherer:
    """Takes piece by piece and keeps those that go on with the byline."""

    def __init__(self, text: str, grammar: Grammar, role: Role, trust: Trust) -> None:
        self.trust: Trust = trust
        self.vouched = trust != "alone"
        self.text, self.grammar, self.role = text, grammar, role
        self.people = People()
        self.done = False
        self.after_job = False
        self.placed = False  # a place is all that stands so far

    def accept(self, piece: Piece, pending: Pending, words: Sequence[Token]) -> None:
        """Keep ``piece`` if it belongs to the byline, and note where that now ends."""
        people = self.people
        if not self._belongs(piece, pending, words):
            return
        people.end = max(people.end, words[-1].end)
        if piece.kind == "person":
            organization = piece.organization
            if pending.tail and pending.tail_role:
                organization = self.text[pending.tail[0].start : pending.tail[-1].end]
            people.contributors.append(Contributor(piece.name, self.role, organization))
            people.full += piece.full
            people.lone += not piece.full
            people.given += piece.given
        elif piece.kind == "organization":
            people.houses += not piece.sure
            people.picture |= pending.before == "/" and people.full > 0  # "Jane Doe/Reuters" stands below a picture
            self._organize(piece, pending.before)
        elif piece.kind == "job":
            self.after_job = True
            people.jobs += 1
        if len(people.contributors) >= MOST_PEOPLE:
            self.done = True

    def _organize(self, piece: Piece, before: str) -> None:
        people = self.people
        mine = [
            i
            for i, who in enumerate(people.contributors)
            if who.name and who.role == self.role and not who.organization
        ]
        hers = before in BARS | {",", "(", "", "/"} or (self.after_job and before == "and")
        if mine and hers:
            for i in mine:
                people.contributors[i] = people.contributors[i]._replace(organization=piece.organization)
        elif not (people.contributors and self.after_job):
            people.contributors.append(Contributor(None, self.role, piece.organization))

    def _belongs(self, piece: Piece, pending: Pending, words: Sequence[Token]) -> bool:
        """Whether the piece goes on with the byline; else it ends here or is passed over."""
        people, before = self.people, pending.before
        if not people.contributors:
            return self._first(piece, before)
        if piece.kind in ("organization", "job"):
            return True
        if piece.kind == "place":
            people.end = words[-1].end
            return False
        if piece.kind == "person" and self._is_next(piece, before):
            return True
        self._pass_over(piece, before, words)
        return False

    def _first(self, piece: Piece, before: str) -> bool:
        if self.placed:  # "Berlin - Jane Doe": only a known name, and only behind a sign that parts
            self.done = not (piece.kind == "person" and piece.given and piece.full and before in BARS)
            self.people.clean &= not self.done
            return not self.done
        if piece.kind in ("person", "organization"):
            return True
        if piece.kind != "job":
            self.placed = piece.kind == "place"
            self.people.clean &= self.placed
            self.done = not self.placed
        return False

    def _is_next(self, piece: Piece, before: str) -> bool:
        if before in ("and", "、", "・", "/", "／", ";", "；"):
            return piece.full or self.people.lone > 0
        if before == ",":
            if self.after_job and not piece.given:
                return False
            return piece.full or (self.people.lone > 0 and self.people.full == 0 and piece.given)
        # Behind the newsroom stands a place, or who wrote: "Redacción | San Telmo".
        newsroom = self.people.full == self.people.lone == 0
        return before in BARS and piece.full and (piece.given or not (self.after_job or newsroom))

    def _pass_over(self, piece: Piece, before: str, words: Sequence[Token]) -> None:
        """A place, a category, an affiliation: allowed behind a sign, and nothing in prose."""
        people = self.people
        known = piece.kind != "junk" or self._affiliation(words)
        capitals = all(word.text[0].isupper() for word in words)
        if before in BARS:
            people.clean &= known or self.vouched or len(words) < 3  # "Jane Doe - Best Of All Ferries" is no byline
            if before in _DASHES and len(words) == 1 and any(map(str.isupper, words[0].text[1:-1])):
                people.end = words[0].end  # "Jane Doe - HarbourPost"
            self.done = True
        elif before == "and" and self.after_job and capitals:
            people.end = words[-1].end  # "Director, Harbours & Ferries"
        elif before in ("and", "") or not (capitals or known):
            people.clean = False
            self.done = True
        elif before in (",", "(", "/"):
            people.clean &= known or self.vouched or before == "(" or len(words) < 3
            people.end = words[-1].end
            self.after_job = self.after_job or piece.kind == "junk"

    def _affiliation(self, words: Sequence[Token]) -> bool:
        grammar = self.grammar
        return any(w.low in grammar.job or w.low in grammar.staff | grammar.house for w in words) and all(
            w.text[0].isupper()
            or w.low
            in grammar.place
            | grammar.role
            | grammar.conjunction
            | grammar.particle
            | grammar.job
            | grammar.job_word
            | {"the"}
            for w in words
        )
