"""Write ``rules/<lang>/dates.toml`` from CLDR: month and weekday names, day periods, the order of a short date.

Run ``python scripts/cldr_tables.py`` after a new release of Babel; ``--check`` only says whether the files would
change (exit code 1). Nothing in these files is written by hand: additions belong into ``timestamps.toml``.
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import babel
from babel import Locale, localedata

RULES = Path(__file__).parent.parent / "src" / "cleantext" / "rules"

# Folder -> the locales whose names are put together: regions and scripts differ (Jänner, تموز, septembre / septiembre).
LOCALES: dict[str, tuple[str, ...]] = {
    "af": ("af",), "ar": ("ar", "ar_EG", "ar_LB", "ar_MA", "ar_DZ", "ar_IQ", "ar_SA"), "az": ("az",), "be": ("be",),
    "bg": ("bg",), "bn": ("bn", "bn_IN"), "bs": ("bs",), "ca": ("ca",), "cs": ("cs",), "cy": ("cy",), "da": ("da",),
    "de": ("de", "de_AT", "de_CH"), "el": ("el",), "en": ("en", "en_GB", "en_AU", "en_CA", "en_IN"),
    "es": ("es", "es_MX", "es_AR", "es_US", "es_CO"), "et": ("et",), "fa": ("fa", "fa_AF"), "fi": ("fi",),
    "fil": ("fil",), "fr": ("fr", "fr_CA", "fr_CH"), "gl": ("gl",), "gu": ("gu",), "he": ("he",), "hi": ("hi",),
    "hr": ("hr", "hr_BA"), "hu": ("hu",), "hy": ("hy",), "id": ("id",), "is": ("is",), "it": ("it", "it_CH"),
    "ja": ("ja",), "ka": ("ka",), "kk": ("kk",), "ko": ("ko",), "lt": ("lt",), "lv": ("lv",), "mk": ("mk",),
    "mr": ("mr",), "ms": ("ms",), "nb": ("nb", "nn"), "nl": ("nl", "nl_BE"), "pl": ("pl",),
    "pt": ("pt", "pt_PT"), "ro": ("ro",), "ru": ("ru",), "sk": ("sk",), "sl": ("sl",), "sq": ("sq",),
    "sr": ("sr", "sr_Latn"), "sv": ("sv",), "sw": ("sw",), "ta": ("ta",), "te": ("te",), "th": ("th",),
    "tr": ("tr",), "uk": ("uk",), "ur": ("ur",), "vi": ("vi",), "zh": ("zh", "zh_Hant", "zh_Hant_HK"),
}  # fmt: skip
REGIONS: dict[str, str] = {
    "en": "US GB AU NZ IE IN ZA CA NG KE GH SG MY PK PH HK MT JM TT ZW UG", "es": "ES MX AR CO CL PE US PR PA UY",
    "fr": "FR BE CH CA LU", "de": "DE AT CH LU LI", "pt": "BR PT AO MZ", "nl": "NL BE", "it": "IT CH",
    "zh": "CN TW HK SG", "ar": "EG SA AE LB MA DZ TN IQ JO", "sv": "SE FI",
}  # fmt: skip
# CLDR's plain "en" is American, but the plain tag is used by everyone.
UNDECIDED = frozenset({"en"})


def clean(name: str) -> str:
    """A name as tables hold it: lower case, composed, without the point of an abbreviation."""
    plain = unicodedata.normalize("NFKC", name).replace("\u200f", "").replace("\u200e", "").replace("’", "'")
    return " ".join(plain.lower().split()).rstrip(".")


@cache
def load(tag: str) -> dict[str, dict[int | str, tuple[str, ...]]]:
    """All names of one locale by kind.

    The cache of Babel is emptied first: resolving an alias there writes into the table of the root locale, so
    that Thai would be given Azerbaijani months (2.18).
    """
    localedata._cache.clear()
    locale = Locale.parse(tag)
    # English "we", "th", "mo" are words; German "Mo", "Mi" are how weekdays are printed.
    widths = ("wide", "abbreviated") if tag.startswith("en") else ("wide", "abbreviated", "short")
    tables = {
        "months": (locale.months, widths, range(1, 13)),
        "weekdays": (locale.days, widths, range(7)),
        "periods": (locale.day_periods, ("wide", "abbreviated", "narrow"), ("am", "pm")),
    }
    found: dict[str, dict[int | str, tuple[str, ...]]] = {}
    for kind, (table, wanted, keys) in tables.items():
        found[kind] = {
            key: tuple(
                clean(table.get(context, {}).get(width, {}).get(key, ""))
                for context in ("format", "stand-alone")
                for width in wanted
            )
            for key in keys
        }
    return found


def names(tags: Iterable[str], kind: str, key: int) -> list[str]:
    """All forms of one month or weekday, in the locales' order.

    Forms with digits are left to the grammar, and so are single letters: 日 is a Sunday only in brackets.
    """
    forms = (name for tag in tags for name in load(tag)[kind][key])
    return list(dict.fromkeys(name for name in forms if len(name) > 1 and not re.search(r"\d", name)))


def periods(tags: Iterable[str], key: str) -> list[str]:
    """The words for am or pm."""
    forms = (name for tag in tags for name in load(tag)["periods"][key])
    return list(dict.fromkeys(name for name in forms if len(name) > 1 or (name and not name.isascii())))


def order(locale: Locale) -> str:
    """The order of day, month and year in the short date, such as ``dmy``."""
    letters = re.sub(r"'[^']*'", "", locale.date_formats["short"].pattern).lower()
    return "".join(dict.fromkeys(letter for letter in letters if letter in "dmy"))


def table(lang: str) -> str:
    """The text of one ``dates.toml``."""
    tags = LOCALES[lang]
    default = order(Locale.parse(tags[0]))
    lines = [f"# Generated from CLDR (Babel {babel.__version__}) by scripts/cldr_tables.py; do not edit.", "schema = 1"]
    lines.append(f"order = {quoted('' if lang in UNDECIDED else default)}")
    lines.append("months = [")
    lines += [f"    {listed(names(tags, 'months', month))}," for month in range(1, 13)]
    lines += ["]", "weekdays = [  # from Monday"]
    lines += [f"    {listed(names(tags, 'weekdays', day))}," for day in range(7)]
    lines += ["]", f"am = {listed(periods(tags, 'am'))}", f"pm = {listed(periods(tags, 'pm'))}"]
    regions = {region: order(Locale.parse(f"{lang}_{region}")) for region in REGIONS.get(lang, "").split()}
    if lang == "en":
        del regions["CA"]  # CLDR says ymd; what is printed there is mdy and dmy
    kept = {key: found for key, found in regions.items() if lang in UNDECIDED or found != default}
    if kept:
        lines += ["", "[regions]  # where the order is another, or the language alone does not tell"]
        lines += [f"{key} = {quoted(found)}" for key, found in kept.items()]
    return "\n".join(lines) + "\n"


def shared() -> str:
    """``und/dates.toml``: the month names that mean the same month in every language that has them."""
    months: dict[str, set[int]] = {}
    for tags in LOCALES.values():
        for month in range(1, 13):
            for name in names(tags, "months", month):
                months.setdefault(name, set()).add(month)
        for day in range(7):
            for name in names(tags, "weekdays", day):
                months.setdefault(name, set()).add(0)
    rows = [sorted(name for name in months if months[name] == {month} and len(name) > 2) for month in range(1, 13)]
    head = f"# Generated from CLDR (Babel {babel.__version__}) by scripts/cldr_tables.py; do not edit.\n"
    return head + "schema = 1\nmonths = [\n" + "".join("    [\n" + wrapped(row) + "    ],\n" for row in rows) + "]\n"


def wrapped(row: Iterable[str]) -> str:
    """Names over several lines of at most 110 columns."""
    lines, line = [], "       "
    for name in row:
        if len(line) + len(name) > 104:
            lines.append(line)
            line = "       "
        line += f" {quoted(name)},"
    return "\n".join([*lines, line]) + "\n"


def quoted(name: str) -> str:
    """A TOML string."""
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def listed(row: Iterable[str]) -> str:
    """A TOML list of strings."""
    return "[" + ", ".join(map(quoted, row)) + "]"


def files() -> Iterator[tuple[Path, str]]:
    """Every file with its text."""
    for lang in LOCALES:
        yield RULES / lang / "dates.toml", table(lang)
    yield RULES / "und" / "dates.toml", shared()


def main() -> int:
    """Write the files, or compare them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file would change")
    check = parser.parse_args().check
    stale = 0
    for path, text in files():
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale += 1
        print(f"{'stale' if check else 'wrote'}: {path.relative_to(RULES)}")
        if not check:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
