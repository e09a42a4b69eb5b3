"""ftfy at work on one text, and what we take out after it. Imported only when a text may need it."""

from __future__ import annotations

from typing import Final, NamedTuple

import ftfy

from cleantext.mojibake import UNWANTED

ROUNDS: Final = 8  # one round is enough for all but text that was damaged twice or built to be hard
_OPTIONS: Final = ftfy.TextFixerConfig(
    unescape_html=True,
    uncurl_quotes=False,
    normalization=None,
    fix_latin_ligatures=False,
    fix_character_width=False,
    fix_line_breaks=False,
    explain=True,
)

_REASONS: Final = {
    "unescape_html": "repair.entities",
    "fix_surrogates": "repair.surrogates",
    "remove_terminal_escapes": "repair.terminal-escape",
    "remove_control_chars": "repair.controls",
}
STRENGTH: Final = ("repair.mojibake", *_REASONS.values(), "repair.invisible")


class Mended(NamedTuple):
    """The sound text, and the strongest thing that had to be done for it (empty where nothing had)."""

    text: str
    reason: str


def mend(text: str) -> Mended:
    """Repair one text.

    >>> mend("It\\u00e2\\u20ac\\u2122s 5\\u00a0&lt;\\u00a06.")
    Mended(text='It\\u2019s 5\\xa0<\\xa06.', reason='repair.mojibake')
    """
    options = _OPTIONS._replace(unescape_html="<" not in text)
    fixed, done = text, set[str]()
    for _ in range(ROUNDS):
        before, result = fixed, ftfy.fix_and_explain(fixed, options)
        done.update(_REASONS.get(step.parameter, "repair.mojibake") for step in result.explanation or ())
        fixed = _tidy(result.text)
        if fixed != result.text:
            done.add("repair.invisible")
        if fixed == before:
            break
    return Mended(fixed, next((reason for reason in STRENGTH if reason in done), ""))


def _tidy(text: str) -> str:
    return UNWANTED.sub(lambda found: " " if found[0] in "\t\n\v\f\r\u2028\u2029" else "", text)
