"""The forms of a dateline: spelled out before a dash, in brackets, and those of East Asia."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from cleantext.expressions import unicode_expression
from cleantext.fields.bylines.grammar import Grammar
from cleantext.fields.datelines import HEAD_LIMIT, Dateline
from cleantext.fields.dates.lexicon import lexicon
from cleantext.fields.reporters import place_and_name

_HEAD: Final = unicode_expression(
    r"(?P<head>[^—–|\n。]{2,90}?)"
    r"\s*(?:[—–―|]|(?<=\s)--?(?=\s)|(?<=[.)\]/])\s?--?(?=\s|\p{L})|(?<=/)\.|(?<=[\])）]):(?=\s))"
)
_OPENING: Final = unicode_expression(
    r"[(（\[【](?P<inner>[^()（）\[\]【】\n]{2,40})[)）\]】]\s*(?:[—–―|=]|--?(?=\s)|:(?=\s))\s*"
)
_EQUALS: Final = unicode_expression(
    r"[(（\[](?P<inner>[^()（）\[\]=\n]{1,20}=[^()（）\[\]=\n]{1,20})[)）\]]"
)  # "(서울=연합뉴스)"
_SPLIT: Final = unicode_expression(r"(?<!\b\p{Lu})\.\s+|[,،、/()（）\[\]【】=]\s*|\s{1,16}-\s{1,16}")
_HAN: Final = unicode_expression(
    r"[(（【\[]?(?P<agency>新华社|新華社|中新社|中新网|中新網|中央社|人民网|法新社|路透社|美联社|本报|本報|共同社)"
    r"(?P<place>[\p{Han}·]{2,8}?)?(?P<date>\d{1,2}月\d{1,2}日)?[电電讯訊](?:\s*[（(][^（）()\n]{2,30}[）)])?[】）)\]]?"
)
_KANA: Final = unicode_expression(r"[\[［【](?P<inner>[^\[\]［］【】\n]{2,40})[\]］】]\s*[-―－—]?")
_CLOSED: Final = unicode_expression(
    r"(?P<head>[\p{Devanagari}\p{Arabic}\p{Nd}\s,،]{3,60}[(（][^()（）\n]{2,30}[)）])\s*[।:,،]?\s"
)
_BEHIND: Final = unicode_expression(r"\s*(?P<agency>[\p{L}][\p{L} -]{1,30}?)[.,]\s")
_WORD: Final = unicode_expression(r"[\p{L}\p{M}'’.\-]++|\p{Nd}[\p{Nd}.,/:]*+\p{L}*+")
_SIGN: Final = 5  # letters of the sign of an agency
_HANGUL: Final = unicode_expression(
    r"(?P<place>\p{Hangul}{2,6}(?:\s\p{Hangul}{2,6})?)=(?P<agency>[\p{Hangul}A-Za-z][\p{Hangul}A-Za-z0-9 ]{1,15})"
)
# "Muara Kenari, Harbour Post - ", "دماوند - خبر - ": the page has to know the house.
_HOUSED: Final = unicode_expression(
    r"(?P<place>\p{L}[\p{L}\p{M}'’.\u200c -]{1,40}?)(?:,\s|\s[-–—]\s)"
    r"(?P<house>[\p{L}\p{N}][^,;:\n–—]{1,40}?)\s(?:--?|[–—])\s(?=[^\s-])"
)
# "KARACHI: The harbour", "القاهرة - أعلن": the page has to know the place.
_BEFORE_COLON: Final = unicode_expression(
    r"(?P<place>\p{Lu}[\p{Lu}\p{M}'’.-]{2,20}(?:\s\p{Lu}[\p{Lu}\p{M}'’.-]{1,20}){0,2}):\s(?=\S)"
)
# "मुंबई : शहर", "لاہور: شہر", "சென்னை: நகர"
_UNCASED_COLON: Final = unicode_expression(
    r"(?P<place>[\p{Arabic}\p{Devanagari}\p{Bengali}\p{Gujarati}\p{Tamil}\p{Telugu}][\p{L}\p{M}]{1,20}"
    r"(?:\s[\p{L}\p{M}]{2,20}){0,2})\s?:\s(?=\S)"
)
_UNCASED: Final = unicode_expression(
    r"(?P<place>\p{Arabic}[\p{Arabic}\p{M}]{1,20}(?:\s[\p{Arabic}\p{M}]{2,20}){0,2})\s[-–—]\s(?=\p{Arabic})"
    r"(?![^\n]{0,200}?\s[-–—]\s)"
)
_GAP: Final = unicode_expression(r"[\s　=＝、・]+")
_FIGURE: Final = unicode_expression(r"\p{Nd}")
_BRACKETED: Final = unicode_expression(r"(?:\(([^()\p{Nd}]{2,30})\)|/([^/\p{Nd}]{2,30})/)\s{0,2}\Z")


class _Parts(NamedTuple):
    places: list[str]
    agency: str | None
    date: str | None


def spelled(text: str, start: int, words: Grammar) -> Dateline | None:
    """Such as "BERLIN, 20 July (Reuters) —": places, date and agency before a dash."""
    match = _HEAD.match(text, start, start + HEAD_LIMIT + 6) or _CLOSED.match(text, start)
    if match is None or not text[match.end() :].strip():
        return None
    parts = _parts(match["head"], words)
    if parts is None or not parts.places:
        return None
    end, agency = start + len(text[start : match.end()].rstrip()), parts.agency
    inner = _BRACKETED.search(match["head"])
    if agency is None and inner is not None and len(parts.places) > 1 and parts.places[-1] in inner.groups():
        # Whoever stands in brackets behind the place is who reports, known or not: "FAIRHOLM (The Courier) -",
        # "FAIRHOLM, Sept. 17, 2025 /CourierWire/ --".
        parts, agency = parts._replace(places=parts.places[:-1]), parts.places[-1]
    if agency is None and (behind := _BEHIND.match(text, match.end())) and behind["agency"].casefold() in words.agency:
        end, agency = behind.end("agency"), behind["agency"]  # "МОСКВА, 20 июл - РИА Новости."
    if agency is None and not _stands_alone(parts, words):
        return None
    return Dateline(start, end, ", ".join(parts.places), agency, parts.date)


def _stands_alone(parts: _Parts, words: Grammar) -> bool:
    """Without an agency: capitals or a date, and neither a person, an acronym nor a label."""
    first = parts.places[0]
    folded = [word.casefold().strip(".") for word in first.split()]
    if not (_in_capitals(first) or parts.date) or (len(folded) > 1 and words.is_given(folded[0])):
        return False
    if first.casefold() in words.acronym:
        return False
    known = first.casefold() in words.place_name or first.casefold() in words.city
    return known or not all(word in words.not_name or word in words.piece for word in folded)


def opening(text: str, start: int, words: Grammar) -> Dateline | None:
    """Such as "(CNN) —", "(ANSA) - ROMA, 20 LUG -", "(서울=연합뉴스)"."""
    match = _OPENING.match(text, start) or _EQUALS.match(text, start)
    if match is None:
        return None
    inner = match["inner"].strip()
    if _is_agency(inner, words):
        rest = spelled(text, match.end(), words)
        if rest is not None and _in_capitals(rest.place.split(",")[0]):
            return rest._replace(start=start, agency=inner)
        return Dateline(start, start + len(match.group().rstrip()), "", inner, None)
    if words.marker_at(inner.casefold(), 0) is not None:
        return None  # "사진=연합뉴스" says whose the picture is
    parts = _korean(inner) or _parts(inner, words)
    if parts is None or not parts.agency or not parts.places:
        return None
    return Dateline(start, start + len(match.group().rstrip()), ", ".join(parts.places), parts.agency, parts.date)


def _korean(inner: str) -> _Parts | None:
    """Such as "서울=연합뉴스", whatever the agency."""
    match = _HANGUL.fullmatch(inner)
    return _Parts([match["place"]], match["agency"], None) if match else None


def east_asian(text: str, start: int, words: Grammar) -> Dateline | None:
    """Such as "新华社北京7月20日电", "［ロンドン 20日 ロイター］"."""
    match = _HAN.match(text, start)
    if match is not None:
        return Dateline(start, match.end(), match["place"] or "", match["agency"], match["date"])
    match = _KANA.match(text, start)
    if match is None:
        return None
    pieces = _GAP.split(match["inner"].strip())
    agency = next((piece for piece in pieces if piece.casefold() in words.agency), None)
    date = next((piece for piece in pieces if _FIGURE.search(piece)), None)
    places = [piece for piece in pieces if piece not in (agency, date)]
    if agency is None and (reported := place_and_name(match["inner"], words)) is not None:
        return Dateline(start, match.end(), reported["place"], None, None)
    if agency is None or not places or len(places) > 2:
        return None
    return Dateline(start, match.end(), places[0], agency, date)


def _parts(head: str, words: Grammar) -> _Parts | None:
    """Places, agency and date of what stands before the dash; ``None`` if anything is neither."""
    places: list[str] = []
    dates: list[str] = []
    agency = None
    for part in _SPLIT.split(head):
        piece = part.strip(" .")
        if not piece or piece.isspace():
            continue
        if part.rstrip().endswith(piece + ".") and "." in piece:
            piece += "."  # "D.C."
        if _is_agency(piece, words) and (places or agency):
            agency = agency or piece
            continue
        if not agency and f"({piece})" in head and _is_signed(places, piece, words):
            agency = piece
            continue
        named, dated = _dated(piece, words)
        if named is None:
            return None
        if named and not _is_place(named, words):
            return None
        if named and dates and places and not (agency or dated or named.casefold() in words.place_name | words.city):
            agency = named  # whoever stands behind place and date, known or not: "FAIRHOLM. 20 July. COURIER -"
        elif named:
            places.append(named)
        if dated:
            dates.append(dated)
    if len(places) > 3:
        return None
    return _Parts(places, agency, ", ".join(dates) or None)


def unconfirmed(text: str, start: int, words: Grammar) -> Dateline | None:
    """Such as "KARACHI: The harbour": forms that are datelines only if the page knows the house, else the place."""
    housed = _HOUSED.match(text, start)
    if housed is not None and _is_place(housed["place"], words):
        return Dateline(start, start + len(housed.group().rstrip()), housed["place"], housed["house"].strip(), None)
    match = _BEFORE_COLON.match(text, start) or _UNCASED.match(text, start) or _UNCASED_COLON.match(text, start)
    if match is None or not _is_place(match["place"], words):
        return None
    return Dateline(start, start + len(match.group().rstrip()), match["place"], None, None)


def _is_signed(places: list[str], piece: str, words: Grammar) -> bool:
    """Whether a few small letters may be the sign of an agency that no list has, behind a place: "Kiel (ndx) -"."""
    if not (places and piece.islower() and piece.isalpha() and len(piece) <= _SIGN):
        return False
    return all(place[0].isupper() and " " not in place and place.casefold() not in words.not_name for place in places)


def _dated(piece: str, words: Grammar) -> tuple[str | None, str]:
    """Split "BERLIN 20 July" in place and date; a place of ``None`` says that the two are mixed."""
    found = list(_WORD.finditer(piece))
    months = words.month | _months(words.language)
    is_date = [word.group()[0].isnumeric() or word.group().casefold().rstrip(".") in months for word in found]
    if not any(is_date):
        return piece, ""
    if not any(word.group()[0].isnumeric() for word in found) and len(found) > 1:
        return piece, ""
    at = is_date.index(True)
    rest = [word for word, dated in zip(found[at:], is_date[at:], strict=True) if not dated and len(word.group()) > 4]
    return (None, "") if rest else (piece[: found[at].start()].strip(" ,"), piece[found[at].start() :])


@lru_cache(maxsize=64)
def _months(language: str) -> frozenset[str]:
    """The names of months that the tables of dates have for a language."""
    return frozenset(name for name, (code, _) in lexicon(language).values.items() if code in "MB")


def _is_agency(piece: str, words: Grammar) -> bool:
    low = piece.casefold()
    if low in words.agency:
        return True
    last = low.split()[-1]
    return (
        (last in words.staff and len(low.split()) <= 4)
        or (piece.isupper() and 2 <= len(piece) <= 5 and piece.isalpha())
        or ("." in last[1:-1] and last.rsplit(".", 1)[-1] in ("com", "org", "net", "id", "co"))
    )


def _is_place(piece: str, words: Grammar) -> bool:
    found = piece.split()
    if not 1 <= len(found) <= 4 or len(piece) > 40 or piece[-1] == "-":  # "COVID-19"
        return False
    return (
        all(word[0].isupper() or not word[0].islower() or word in words.particle for word in found)
        and piece[0].isalpha()
    )


def _in_capitals(place: str) -> bool:
    letters = [character for character in place if character.isalpha()]
    return len(letters) >= 3 and all(character.isupper() for character in letters)
