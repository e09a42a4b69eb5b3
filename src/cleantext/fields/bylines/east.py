"""Bylines in Chinese, Japanese and Korean, where words are not spaced and names have no capitals."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from cleantext.expressions import unicode_expression
from cleantext.fields.bylines.grammar import EAST, Found, Grammar
from cleantext.fields.bylines.model import Byline, Contributor, role_of

if TYPE_CHECKING:
    import regex

LIMIT: Final = 60  # code points of a line that holds "구현모 기자"; labels may be followed by more
_APART: Final = (" ", "\u3000", ":", "：", "＝", "=", "・")
_APART_LIMIT: Final = 14  # code points of a calling and a name
_SHORTEST: Final = 3  # signs of a name that only its calling tells: "記者 会見" is a press conference
_TRIM: Final = " \t\u3000\u00a0[(（【「"
_JOIN: Final = unicode_expression(r"\s*+[、，,/／·・&;；]?\s*+")
_STOP: Final = frozenset("()（）[]［］【】〔〕|｜/／,，、。.:：;；=＝-–—@·・<>「」 \t\u3000\u00a0")
_KANA: Final = (
    r"[\p{Hiragana}\p{Katakana}ー]{1,6}\p{Han}{0,2}[ \u3000][\p{Han}\p{Hiragana}\p{Katakana}ー]{1,6}"
    r"|[\p{Hiragana}\p{Katakana}ー]{2,5}"
)
_PARTED: Final = " \t\u3000,，、|｜·•-–—/／"  # between a name and its day
_META: Final = 80  # code points of date and source before a label: "2024-05-01 来源：某报 作者：王海明"
_OPENED: Final = ("[", "［", "【")
_CLOSED: Final = ("]", "］", "】")
_COLONS: Final = (":", "：")
_YEAR: Final = 4
_PROSE: Final = frozenset("。，！？!?“”「」…")
_HOUSE: Final = 6  # signs before the last word of a reporter's house
_CALLING: Final = 6  # signs of a calling whose end is known: "여행작가", "문화전문기자"
_FOREIGN: Final = r"[\p{Han}]{1,8}·[\p{Han}·]{1,12}|[\p{Katakana}ー]{2,12}・[\p{Katakana}ー・]{2,20}"


@lru_cache(maxsize=16)
def _names(words: Grammar) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """Names that their family name gives away, and names that a label vouches for."""
    import regex

    family = sorted(words.family, key=len, reverse=True)
    one = "".join(sign for sign in family if len(sign) == 1 and not "가" <= sign <= "힣")
    hangul = "".join(sign for sign in family if "가" <= sign <= "힣")
    long = "|".join(sign for sign in family if len(sign) > 1)
    sure = [_FOREIGN]
    called = "|".join(map(regex.escape, words.after))
    if words.language == "ja" and called:  # "潮見澄江記者": the name ends where the calling begins
        sure.append(rf"(?:{long})[ \u3000]?[\p{{Han}}\p{{Hiragana}}\p{{Katakana}}]{{1,3}}?(?=(?:{called}))")
    if words.language == "ja" or not words.language:
        sure.append(rf"(?:{long})[ \u3000]?[\p{{Han}}\p{{Hiragana}}\p{{Katakana}}]{{1,3}}" if long else "(?!)")
        sure.append(r"\p{Han}{1,3}[ \u3000]\p{Han}{1,2}\p{Hiragana}?(?!\p{Han})")
    if words.language != "ja" and one:
        sure.append(rf"(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|[{one}])\p{{Han}}{{1,2}}")
    if hangul:
        sure.append(
            rf"[{hangul}]\p{{Hangul}}{{2}}|(?:남궁|황보|선우|제갈|독고)\p{{Hangul}}{{1,2}}"
            rf"|[{hangul}] ?\p{{Hangul}}(?= )"
        )
    told = {
        "ja": r"[\p{Han}々]{1,4}[ \u3000]?[\p{Han}\p{Hiragana}\p{Katakana}々ー]{1,6}",
        "ko": r"\p{Hangul}{2,4}(?!\p{Hangul})",
    }.get(words.language, r"\p{Han}{2,4}|\p{Hangul}{2,4}")
    return regex.compile("|".join(sure)), regex.compile(rf"{_FOREIGN}|{told}")


@lru_cache(maxsize=16)
def _labelled_names(words: Grammar) -> regex.Pattern[str]:
    """Names behind a label, which may begin in kana: "文：しおみ もも"."""
    import regex

    told = _names(words)[1].pattern
    return regex.compile(f"{told}|{_KANA}" if words.language == "ja" else told)


@lru_cache(maxsize=16)
def _callings(words: Grammar) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """What may hang on a name behind a label: a calling such as "여행작가", a place such as "／某地報導"."""
    import regex

    ends = "|".join(sorted(map(regex.escape, words.job.union(words.after)), key=len, reverse=True)) or "(?!)"
    places = "|".join(map(regex.escape, words.by_behind)) or "(?!)"
    edge = r"(?![\p{Hangul}\p{Han}])"
    job = regex.compile(rf"[ \u3000]\p{{Hangul}}{{0,{_CALLING}}}?(?:{ends}){edge}")
    return job, regex.compile(rf"[ \u3000]?[／/][ \u3000]?\p{{Han}}{{1,{_CALLING}}}?(?:{places}){edge}")


def read_east(text: str, start: int, marker: Found | None, words: Grammar) -> Byline | None:
    """The byline of a line that begins in one of these scripts."""
    if marker is not None:
        return _labelled(text, marker, words)
    return _called(text, start, words) or _bare(text, start, words) or read_behind(text, start, words)


def read_behind(text: str, start: int, words: Grammar) -> Byline | None:
    """A label and names behind a date or a source on the same line: "2024-05-01 来源：某报 作者：王海明"."""
    for at in range(start + 1, min(len(text), start + _META)):
        if text[at] in _PROSE:
            return None
        if text[at - 1] not in _STOP or text[at] in _STOP:
            continue
        label = words.marker_at(text, at) or _by_word(text, at, words)
        if label is None and text.startswith(words.before, at) and _is_meta(text[start:at]):
            return _called(text, at, words)  # "2024-05-01 某报 记者王海明"
        if label is None or label.kind not in ("author", "by"):
            continue
        if label.kind == "author" and not text[: label.end].rstrip().endswith(_COLONS):
            continue
        return _labelled(text, label, words) if _is_meta(text[start:at]) else None
    return None


def _by_word(text: str, at: int, words: Grammar) -> Found | None:
    """A by-word that is one only behind a day and before a name: "发表于 2022年7月20日 由 王海明"."""
    word = next((word for word in words.by_dated if ord(word[0]) >= EAST and text.startswith(word, at)), None)
    end = _skip(text, at + len(word)) if word else at
    return Found(at, end, "by", strong=True) if word and _names(words)[0].match(text, end) else None


def _is_meta(before: str) -> bool:
    """Whether a date or another label stands before a label: a figure of four signs, or a colon."""
    figures = sum(map(str.isdecimal, before))
    return figures >= _YEAR or any(sign in before for sign in _COLONS)


def _labelled(text: str, marker: Found, words: Grammar) -> Byline | None:
    found: list[Contributor] = []
    label: Found | None = marker
    end = marker.start
    while label is not None and label.kind != "picture":
        names, end = _sequence(text, _past_before(text, label.end, words), words, _labelled_names(words))
        if not names:
            break
        end = _past_calling(text, end, words)
        found += [Contributor(name, role_of(label.kind)) for name in names]
        label = words.marker_at(text, _skip(text, end)) if end < len(text) else None
    if not found or (end < len(text) and text[end] not in _STOP and not text[end].isnumeric()):
        return None
    return Byline(marker.start, end, text[marker.start : end], tuple(dict.fromkeys(found)), "marked")


@lru_cache(maxsize=16)
def _reporters(words: Grammar) -> regex.Pattern[str]:
    """A calling, in Chinese with the house before it: "新港报记者"."""
    import regex

    callings, houses = (
        "|".join(sorted(map(regex.escape, of), key=len, reverse=True)) or "(?!)"
        for of in (words.before, words.house | words.job_word)
    )
    house = rf"(?:[\p{{Han}}a-zA-Z]{{0,{_HOUSE}}}(?:{houses}))?" if words.language == "zh" else ""
    return regex.compile(rf"{house}(?:{callings})")


def _past_before(text: str, at: int, words: Grammar) -> int:
    """Past the calling that stands before a name behind a label: "作者：记者王小明", "采写/新港报记者 王小明"."""
    match = _reporters(words).match(text, at)
    return _skip(text, match.end()) if match else at


def _sequence(text: str, at: int, words: Grammar, pattern: regex.Pattern[str]) -> tuple[list[str], int]:
    names: list[str] = []
    end, cuts = at, tuple(words.cuts)
    while (match := pattern.match(text, at)) is not None:
        if names and (words.marker_at(text, at) is not None or text.startswith(cuts, at)):
            break
        name = _before_label(match.group(), cuts)
        if not _is_name(name, words):
            break
        names.append(" ".join(name.split()))
        end = _past(text, at + len(name), words.after)
        joint = _JOIN.match(text, end)  # it matches the empty text too
        at = joint.end() if joint else end
        if at == end:
            break
    return names, end


def _before_label(name: str, cuts: tuple[str, ...]) -> str:
    """The name without the label behind it: "潮見澄江 投稿日"."""
    spaces = (at for at, sign in enumerate(name) if sign in " \u3000")
    return next((name[:at] for at in spaces if name.startswith(cuts, at + 1)), name)


def _past_calling(text: str, at: int, words: Grammar) -> int:
    """Past the calling of the last of the names, and past where they report from."""
    for pattern in _callings(words):
        match = pattern.match(text, at)
        at = match.end() if match else at
    return at


def _past(text: str, at: int, called: tuple[str, ...]) -> int:
    """Past "기자", "記者" behind a name."""
    space = at + 1 if text[at : at + 1] in (" ", "\u3000") else at
    for word in sorted(called, key=len, reverse=True):
        if text.startswith(word, space):
            return space + len(word)
    return at


def _is_name(name: str, words: Grammar) -> bool:
    plain = name.replace(" ", "").replace("\u3000", "")
    return (
        plain not in words.not_name
        and plain not in words.job
        and plain not in words.agency
        and not any(plain.endswith(word) and len(word) > 1 for word in words.staff | words.house)
        and not (words.language == "ko" and any(map(plain.endswith, words.job)))  # "여행작가"
        and not (" " in name and (name.split()[-1] in words.after or name.split()[0] in words.before))  # "女性 記者"
    )


def _called(text: str, start: int, words: Grammar) -> Byline | None:
    """Such as "구현모 기자", "松岡大地 記者", "记者 王小明": a calling beside the name."""
    line = text.rstrip()
    if len(line) - start > LIMIT or line[-1] in "다요.。!?！？":
        return None
    sure, told = _names(words)
    for at in _starts(text, start):
        before = _reporters(words).match(text, at)
        if before is not None:
            behind = before.end()
            # "記者 潮見澄江": apart from its calling, a name needs no family name that is known.
            apart = text[behind : behind + 1] in _APART and len(line) - at <= _APART_LIMIT
            names, end = _sequence(text, _skip(text, behind), words, told if apart else sure)
            if not names and line.endswith(words.by_behind):  # "記者甲乙丙／某地報導", whatever the family
                names, end = _sequence(text, behind, words, told)
                names = names if _past_calling(text, end, words) >= len(line) else []
            end = _past_calling(text, end, words) if names else end
            if apart and names and len(names[0]) < _SHORTEST:
                continue
            if names and (end >= len(line) or text[end] in _STOP or text[end].isnumeric()):
                return _byline(text, at, end, names, "marked")
        names, end = _sequence(text, at, words, sure)
        if not names and at == start and (called := _apart(line, at, words, told)):
            return called
        if (
            names
            and any(text[:end].endswith(word) for word in words.after)
            and (end >= len(line) or text[end] in _STOP)
        ):
            return _byline(text, at, end, names, "marked")
    return None


def _apart(line: str, at: int, words: Grammar, told: regex.Pattern[str]) -> Byline | None:
    """A name of any family and its calling with a space between: "潮見澄江 記者"."""
    name, _, calling = line[at:].partition(" ") if " " in line[at:] else line[at:].partition("\u3000")
    if calling not in words.after or len(name) < _SHORTEST or told.fullmatch(name) is None or not _is_name(name, words):
        return None
    return _byline(line, at, len(line), [name], "marked")


def _starts(text: str, start: int) -> list[int]:
    near = range(start, min(len(text) - 1, start + 24))
    return [start] + [i + 1 for i in near if text[i] in _STOP and text[i + 1] not in _STOP]


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in _STOP:
        at += 1
    return at


def _bare(text: str, start: int, words: Grammar) -> Byline | None:
    """A line that is names alone, or with an e-mail or a date behind them."""
    line = text.rstrip()
    if len(line) - start > 40:
        return None
    names, end = _sequence(text, start, words, _names(words)[0])
    rest = line[end:].strip(_PARTED)
    if not names:
        return None
    if "@" in rest and " " not in rest:
        return _byline(text, start, end, names, "marked")
    if text[:start].rstrip().endswith(_OPENED) and rest.endswith(_CLOSED):
        return _byline(text, start, end, names, "marked" if len(rest) > 1 else "shaped")  # "[潮見澄江，潮新聞]"
    dated = any(map(str.isnumeric, rest)) and rest.startswith(tuple(words.cuts))  # "王海明 发布于 2022年7月20日"
    if rest and not (rest[0].isnumeric() or line[end:].lstrip()[0] in "(（|｜" or dated):
        return None
    return _byline(text, start, end, names, "shaped")


def _byline(text: str, start: int, end: int, names: list[str], certainty: str) -> Byline:
    found = tuple(Contributor(name) for name in dict.fromkeys(names))
    return Byline(start, end, text[start:end], found, "marked" if certainty == "marked" else "shaped")
