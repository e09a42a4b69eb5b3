"""The names behind a by-word, or of a whole line: pieces, separators, roles, and where they end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from cleantext.fields.bylines.gather import BARS, Gatherer, Pending, People
from cleantext.fields.bylines.grammar import Grammar
from cleantext.fields.bylines.model import MarkerKind, Role, role_of
from cleantext.fields.bylines.names import Trust, read_piece, split_run
from cleantext.fields.bylines.tokens import Line, Token

_SEPARATORS: Final = frozenset(",;/&+()[]、，／・；．。－!?{}<«…=") | BARS
_BEGINS: Final = ("(", "[", "（", ",")  # before what somebody did: "Jane Doe (words)", "Jane Doe, words"
_ENDS: Final = (")", "]", "）", ",", "/", "&", "+")
_TAIL_WORDS: Final = 8
_TO_DAY: Final = 4  # tokens from a label's second word to the day: "mis à jour le 20 juillet"
_SITE: Final = 2  # letters of a site's name
_DOMAIN: Final = range(2, 5)  # and of what stands behind its dot
_NAMES: Final = 2  # words before a conjunction that is part of a name


def read_people(line: Line, found: Sequence[Token], role: Role = "author", *, trust: Trust = "alone") -> People:
    """Read names from the first token on until a figure, a label, or what is no name."""
    reader = _Reader(line, role, trust)
    at = 0
    while at < len(found) and not reader.done:
        at += reader.take(found, at)
    reader.close("")
    reader.people.stop = at
    return reader.people


class _Reader(Gatherer):
    """Takes token by token; each separator closes a piece."""

    def __init__(self, line: Line, role: Role, trust: Trust) -> None:
        text = line.text
        super().__init__(text, line.words, role, trust)
        self.low = line.low
        self.pending = Pending()
        self.parted = 0  # of how many it was said what they did
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
        if (
            marker
            and not self._ends_part(found, at)
            and started
            and marker.end > 0
            and marker.strong
            and (not pending.words or marker.kind not in ("author", "by"))
        ):
            return self._switch(found, at, marker.end, marker.kind)
        if started and (self._cuts(token, found, at) or self._repeats(found, at)):
            return self._halt()
        if self._is_month(found, at) or (started and _is_site(token)):
            return self._halt()
        if started and self._joins(token) and not self._is_in_name(found, at):
            self.close("and")
            return 1
        if self._may_end(token) and (used := self._tail(found, at)):
            return used
        pending.words.append(token)
        if len(pending.words) > 24:
            self.people.clean = False
            return self._halt()
        return 1

    def _repeats(self, found: Sequence[Token], at: int) -> bool:
        """Whether a by-word stands here before the name that begins the line: "Jane Doe | Post By Jane Doe"."""
        called = found[at].low in self.grammar.by and found[at].text[0].isupper()
        return (
            called
            and not self.text[: found[0].start].strip()
            and [word.low for word in found[at + 1 : at + 3]] == [word.low for word in found[:2]]
        )

    def _may_end(self, token: Token) -> bool:
        """Whether "in", "for", "Special to" may stand here: behind a name, or behind a name and a comma."""
        if not self.pending.words:
            return bool(self.people.contributors) and (token.text[0].islower() or self._is_phrase(token))
        return token.text[0].islower() or self.shouted or len(self.pending.words) > 1

    def _joins(self, token: Token) -> bool:
        """A conjunction, which in capitals must not be an initial: "E." of a name, "E" of a line in capitals."""
        if token.low not in self.grammar.conjunction:
            return False
        return not token.text[0].isupper() or self.shouted or len(token.text) > 1

    def _is_in_name(self, found: Sequence[Token], at: int) -> bool:
        """Whether "e", "y" or "i" stands between two family names: "José Volta e Pinto"."""
        grammar, behind = self.grammar, found[at + 1 : at + 3]
        if len(found[at].text) > 1 or not found[at].text.islower() or len(self.pending.words) < _NAMES or not behind:
            return False
        alone = len(behind) == 1 or behind[1].kind != "word"
        family = behind[0].kind == "word" and behind[0].text.istitle() and behind[0].low not in grammar.common
        known = grammar.is_given(self.pending.words[0].low) and not grammar.is_given(behind[0].low)
        return alone and family and known and behind[0].low not in grammar.agency

    def _switch(self, found: Sequence[Token], at: int, end: int, kind: MarkerKind) -> int:
        self.close("")
        if kind == "picture":
            self.done = True
            return 0
        self.role = role_of(kind)
        self.after_job = False
        self.pending.before = "and"
        used = 0
        while at + used < len(found) and found[at + used].start < end:
            used += 1
        self.people.end = found[at + used - 1].end
        return used

    def _is_month(self, found: Sequence[Token], at: int) -> bool:
        """A month or weekday with a figure near behind it."""
        if at >= len(found) or found[at].low.rstrip(".") not in self.grammar.month:
            return False
        for later in found[at + 1 : at + 4]:
            if later.kind == "figure":
                return True
            if later.text != "," and later.low.rstrip(".") not in self.grammar.month:
                return False
        return False

    def _cuts(self, token: Token, found: Sequence[Token], at: int) -> bool:
        free = not self.pending.words
        if free and at + 1 == len(found) and token.low.rstrip(".") in self.grammar.month:
            return True
        after = found[at + 1] if at + 1 < len(found) else None
        dated = self._is_dated(found, at + 1)
        if token.low in self.grammar.article and not free and after and after.text[0].isupper() and not dated:
            return False  # "Jeanne Le Goff"
        if not free and dated and token.low in self.grammar.time and token.text[0].islower():
            return True  # "Av Nora Fenwick den 20 juli"
        named = token.text[0].isupper() or free or dated or token.low == "on"
        return named and self.grammar.cut_at(self.low, token.start, token.low)

    def _is_dated(self, found: Sequence[Token], at: int) -> bool:
        """Whether a day begins here, or behind words of days: "publié le 20 juillet"."""
        for later in found[at : at + _TO_DAY]:
            if later.kind == "figure" or later.low.rstrip(".") in self.grammar.month:
                return True
            if later.low not in self.grammar.time:
                return False
        return False

    def _is_phrase(self, token: Token) -> bool:
        return any(self.low.startswith(words, token.start) for words in self.grammar.tail)

    def _tail(self, found: Sequence[Token], at: int) -> int:
        """Such as "in Tehran", "for the Chronicle": what ends a name without a sign."""
        token, grammar = found[at], self.grammar
        phrase = self._is_phrase(token)
        if not phrase and token.low not in grammar.place and token.low not in grammar.role:
            return 0
        if token.low in grammar.particle and token.low not in grammar.role:
            return 0
        used = 1
        while at + used < len(found) and found[at + used].kind == "word" and used <= _TAIL_WORDS:
            nxt = found[at + used]
            if (
                self._cuts(nxt, found, at + used)
                or self._is_month(found, at + used)
                or (nxt.low in grammar.conjunction and self._name_follows(found, at + used + 1))
            ):
                break
            self.pending.tail.append(nxt)
            used += 1
        self.pending.tail_role = token.low in grammar.role
        if not self.pending.tail and at + used == len(found):
            return used  # "Jane Doe in": the section stands on the next line
        timed = token.low in grammar.time and self._is_dated(found, at + used)
        if not self.pending.tail and (timed or self._is_month(found, at + used)):
            return used  # "Jane Doe at July 20, 2022"
        if not self.pending.tail or used > _TAIL_WORDS:
            self.people.clean = False
        if self.pending.tail and not any(word.text[0].isupper() for word in self.pending.tail) and not self.shouted:
            self.people.clean = False
        return used

    def _name_follows(self, found: Sequence[Token], at: int) -> bool:
        return at + 1 < len(found) and self.grammar.is_given(found[at].low)

    def close(self, sign: str) -> None:
        """End the piece in hand; ``sign`` stands before the next."""
        pending, self.pending = self.pending, Pending(before=sign)
        if not pending.words:
            if sign and sign != "and" and pending.before == "and":
                self.pending.before = "and"
            self.people.open = bool(self.people.contributors) and (
                sign in ("and", ",") or (not sign and self.people.open)
            )
            if pending.tail and self.people.contributors:
                self.people.end = pending.tail[-1].end
            return
        if self._says_part(pending):
            self.people.open = sign in ("and", ",")
            return
        for position, words in enumerate(split_run(pending.words, self.grammar)):
            piece = read_piece(
                words,
                self.text,
                self.grammar,
                self.trust if not self.people.contributors else "by" if self.trust != "alone" else "alone",
            )
            self.accept(piece, pending if position == 0 else Pending(before="and"), words)
            if self.done:
                return
        self.people.open = sign in ("and", ",")
        if pending.tail and not self.done:
            self.people.end = pending.tail[-1].end
            self.people.tails += 1

    def _ends_part(self, found: Sequence[Token], at: int) -> bool:
        """Whether a label stands behind a name, in brackets or a comma before it, and names nobody: "(photos)"."""
        before, behind = found[at - 1 : at], found[at + 1 : at + 2]
        named = bool(behind) and behind[0].text not in _ENDS and not self._joins(behind[0])
        return bool(before) and before[0].text in _BEGINS and not named and found[at].low in _parts(self.grammar)

    def _says_part(self, pending: Pending) -> bool:
        """Whether the piece says what those named before it did: "Jane Doe (words) and John Roe (photos)"."""
        people, word = self.people, pending.words[0]
        again = self.parted == len(people.contributors) and pending.before in ("and", "/", ",")
        fits = again or pending.before in _BEGINS
        if len(pending.words) > 1 or not fits or not people.contributors:
            return False
        part = _parts(self.grammar).get(word.low.rstrip("."))
        if part is None or (part == "picture" and pending.before == "," and not again):
            return False  # "Jane Doe, Video"
        if part != "author":
            mine = people.contributors[self.parted :]
            people.contributors[self.parted :] = [who._replace(role="photographer") for who in mine]
        self.parted, people.end = len(people.contributors), word.end
        return True


@lru_cache(maxsize=64)
def _parts(words: Grammar) -> Mapping[str, MarkerKind]:
    """The labels of one word, as what they say behind a name, "text", "photos"; those that are a job say that."""
    kinds = ("author", "photographer", "picture")
    labels = [marker for marker in chain.from_iterable(words.markers.values()) if marker.kind in kinds]
    return {label.text: label.kind for label in labels if label.text.isalpha() and label.text not in words.job}


def _is_site(token: Token) -> bool:
    """Whether a word is the address of a site: "harbourpost.com"."""
    name, _, last = token.text.rpartition(".")
    return len(name) >= _SITE and len(last) in _DOMAIN and token.text.islower()
