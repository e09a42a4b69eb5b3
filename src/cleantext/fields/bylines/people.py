"""The names behind a by-word, or of a whole line: pieces, separators, roles, and where they end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from cleantext.fields.bylines.grammar import Grammar
from cleantext.fields.bylines.model import Contributor, Role
from cleantext.fields.bylines.names import Piece, read_piece, split_run
from cleantext.fields.bylines.tokens import Token

_BARS: Final = frozenset("|·•—–-:→›»>~*⋅∙●")
_SEPARATORS: Final = frozenset(",;/&+()[]、，／・；．。－!?{}<«…=") | _BARS
_TAIL_WORDS: Final = 8
MOST_PEOPLE: Final = 30


@dataclass(slots=True)
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
    houses: int = 0  # organisations that only their last word tells
    jobs: int = 0
    tails: int = 0  # "in Tehran", "for the Chronicle"


@dataclass(slots=True)
class _Pending:
    words: list[Token] = field(default_factory=list)
    before: str = ""  # the sign before this piece; "and" for a conjunction
    tail: list[Token] = field(default_factory=list)
    tail_role: bool = False


def read_people(text: str, low: str, found: Sequence[Token], grammar: Grammar, role: Role = "author") -> People:
    """Read names from the first token on until a figure, a label, or what is no name."""
    reader = _Reader(text, low, grammar, role)
    at = 0
    while at < len(found) and not reader.done:
        at += reader.take(found, at)
    reader.close("")
    reader.people.stop = at
    return reader.people


class _Reader:
    """Takes token by token; each separator closes a piece."""

    def __init__(self, text: str, low: str, grammar: Grammar, role: Role) -> None:
        self.text, self.low, self.grammar, self.role = text, low, grammar, role
        self.people = People()
        self.pending = _Pending()
        self.done = False
        self.after_job = False
        shouted = sum(token.isupper() and len(token) > 1 for token in text.split())
        self.shouted = shouted > 1 and text.upper() == text

    def take(self, found: Sequence[Token], at: int) -> int:
        """Read the token at ``at``; how many were used."""
        token = found[at]
        if token.kind in ("address", "handle"):
            self.people.addressed |= token.kind == "handle" or "@" in token.text or "[" in token.text
            self.close(",")
            self.people.end = max(self.people.end, token.end) if self.people.contributors else self.people.end
            return 1
        if token.kind == "figure":
            return self._halt()
        if token.kind == "sign":
            return self._sign(found, at)
        return self._word(found, at)

    def _halt(self) -> int:
        self.close("")
        self.done = True
        return 0

    def _sign(self, found: Sequence[Token], at: int) -> int:
        token = found[at]
        if token.text not in _SEPARATORS:
            self.people.clean = False
            return self._halt()
        if token.text == "-" and not token.spaced and at + 1 < len(found) and not found[at + 1].spaced:
            return 1
        if token.text in "&+" and not self.pending.words and not self.people.contributors:
            return self._halt()
        self.close("and" if token.text in "&+" else token.text)
        return 1

    def _word(self, found: Sequence[Token], at: int) -> int:
        token, pending = found[at], self.pending
        started = bool(pending.words or self.people.contributors)
        marker = self.grammar.marker_at(self.low, token.start)
        if marker and started and marker.end > 0 and marker.strong and (not pending.words or marker.kind not in ("author", "by")):
            return self._switch(found, at, marker.end, marker.kind)
        if started and self._cuts(token, found, at):
            return self._halt()
        low = token.low
        if low in self.grammar.conjunction and (not token.text[0].isupper() or self.shouted or len(token.text) > 1) and started:
            if not (len(token.text) == 1 and token.text.isupper() and not self.shouted):
                self.close("and")
                return 1
        if pending.words and (token.text[0].islower() or self.shouted or len(pending.words) > 1) and (used := self._tail(found, at)):
            return used
        pending.words.append(token)
        if len(pending.words) > 24:
            self.people.clean = False
            return self._halt()
        return 1

    def _switch(self, found: Sequence[Token], at: int, end: int, kind: str) -> int:
        self.close("")
        if kind == "picture":
            self.done = True
            return 0
        self.role = "author" if kind in ("author", "by") else kind  # type: ignore[assignment]
        self.after_job = False
        self.pending.before = "and"
        used = 0
        while at + used < len(found) and found[at + used].start < end:
            used += 1
        self.people.end = found[at + used - 1].end
        return used

    def _cuts(self, token: Token, found: Sequence[Token], at: int) -> bool:
        low = token.low.rstrip(".")
        if low in self.grammar.month:
            after = found[at + 1] if at + 1 < len(found) else None
            if after is not None and (after.kind == "figure" or after.low.rstrip(".") in self.grammar.month or after.text == ","):
                return after.kind == "figure" or any(later.kind == "figure" for later in found[at + 1 : at + 4])
            if after is None and not self.pending.words:
                return True
        return self.grammar.cut_at(self.low, token.start, token.low) and (token.text[0].isupper() or not self.pending.words or token.low == "on")

    def _tail(self, found: Sequence[Token], at: int) -> int:
        """"in Tehran", "for the Chronicle": what ends a name without a sign."""
        token, grammar = found[at], self.grammar
        phrase = any(self.low.startswith(words, token.start) for words in grammar.tail)
        if not phrase and token.low not in grammar.place and token.low not in grammar.role:
            return 0
        if token.low in grammar.particle and not token.low in grammar.role:
            return 0
        used = 1
        while at + used < len(found) and found[at + used].kind == "word" and used <= _TAIL_WORDS:
            nxt = found[at + used]
            if self._cuts(nxt, found, at + used) or (nxt.low in grammar.conjunction and self._name_follows(found, at + used + 1)):
                break
            self.pending.tail.append(nxt)
            used += 1
        self.pending.tail_role = token.low in grammar.role
        if not self.pending.tail or used > _TAIL_WORDS:
            self.people.clean = False
        if not any(word.text[0].isupper() for word in self.pending.tail) and not self.shouted:
            self.people.clean = False
        return used

    def _name_follows(self, found: Sequence[Token], at: int) -> bool:
        return at + 1 < len(found) and found[at].low in self.grammar.given

    def close(self, sign: str) -> None:
        """End the piece in hand; ``sign`` stands before the next."""
        pending, self.pending = self.pending, _Pending(before=sign)
        if not pending.words:
            if sign and sign != "and" and pending.before == "and":
                self.pending.before = "and"
            self.people.open = bool(self.people.contributors) and sign in ("and", ",")
            return
        for position, words in enumerate(split_run(pending.words, self.grammar)):
            piece = read_piece(words, self.text, self.grammar)
            self._accept(piece, pending if position == 0 else _Pending(before="and"), words)
            if self.done:
                return
        self.people.open = sign in ("and", ",")
        if pending.tail and not self.done:
            self.people.end = pending.tail[-1].end
            self.people.tails += 1

    def _accept(self, piece: Piece, pending: _Pending, words: Sequence[Token]) -> None:
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
            self._organize(piece, pending.before)
        elif piece.kind == "job":
            self.after_job = True
            people.jobs += 1
        if len(people.contributors) >= MOST_PEOPLE:
            self.done = True

    def _organize(self, piece: Piece, before: str) -> None:
        people = self.people
        mine = [i for i, who in enumerate(people.contributors) if who.name and who.role == self.role and not who.organization]
        if mine and before in _BARS | {",", "(", ""}:
            for i in mine:
                people.contributors[i] = people.contributors[i]._replace(organization=piece.organization)
        else:
            people.contributors.append(Contributor(None, self.role, piece.organization))

    def _belongs(self, piece: Piece, pending: _Pending, words: Sequence[Token]) -> bool:
        """Whether the piece goes on with the byline; else it ends here or is passed over."""
        people, before = self.people, pending.before
        if not people.contributors:
            return self._first(piece)
        if piece.kind in ("organization", "job"):
            return True
        if piece.kind == "place":
            people.end = words[-1].end
            return False
        if piece.kind == "person" and self._is_next(piece, before):
            return True
        self._pass_over(piece, before, words)
        return False

    def _first(self, piece: Piece) -> bool:
        if piece.kind in ("person", "organization"):
            return True
        if piece.kind != "job":
            self.people.clean = False
            self.done = True
        return False

    def _is_next(self, piece: Piece, before: str) -> bool:
        if before in ("and", "、", "・", "/", "／", ";", "；"):
            return piece.full or self.people.lone > 0
        if before == ",":
            if self.after_job and not piece.given:
                return False
            return piece.full or (self.people.lone > 0 and self.people.full == 0 and piece.given)
        return before in _BARS and piece.full and (piece.given or not self.after_job)

    def _pass_over(self, piece: Piece, before: str, words: Sequence[Token]) -> None:
        """A place, a category, an affiliation: allowed behind a sign, and nothing in prose."""
        people = self.people
        if before in _BARS:
            self.done = True
        elif before in ("and", "") or any(word.text[0].islower() for word in words) and not self._affiliation(words):
            people.clean = False
            self.done = True
        elif before in (",", "(", "/"):
            people.end = words[-1].end
            self.after_job = self.after_job or piece.kind == "junk"

    def _affiliation(self, words: Sequence[Token]) -> bool:
        grammar = self.grammar
        return any(w.low in grammar.job or w.low in grammar.staff | grammar.house for w in words) and all(
            w.text[0].isupper() or w.low in grammar.place | grammar.role | grammar.conjunction | grammar.particle | grammar.job | grammar.job_word | {"the"}
            for w in words
        )
