"""What docs/reliability.md promises, held against every page of the corpus."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from functools import cache, lru_cache

import pytest
from click.testing import CliRunner

from cleantext import Result, run
from cleantext.cli.main import cli
from cleantext.escape import json_text
from cleantext.explain import lines
from tests import pages
from tests.hostile.corpus import LEGACY, corpus

CASES = corpus()
CODES = {"empty", "binary", "no_article", "too_large", "missing_extra"}
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


@cache
def result_of(number: int) -> Result:
    return run(CASES[number].page)


every_case = pytest.mark.parametrize("number", range(len(CASES)), ids=[case.name for case in CASES])


def test_the_corpus_has_a_name_for_each_page_and_stays_as_it_is():
    assert len({case.name for case in CASES}) == len(CASES) > 600
    assert corpus() == CASES


@every_case
def test_a_record_or_a_named_error_and_every_character_accounted_for(number):
    result = result_of(number)
    assert (result.article is None) != (result.problem is None)
    if result.problem is not None:
        assert result.problem.code in CODES
        assert result.problem.message
    if result.document is not None:
        place = 0
        for span, fate, reason in result.accounts:
            assert span.start == place < span.end
            assert fate in {"kept", "removed", "rewritten"} and reason  # noqa: PT018
            place = span.end
        assert place == len(result.document.source)
        assert result.document.replay() == result.document


@every_case
def test_nothing_that_a_screen_obeys_comes_out_raw(number):
    result = result_of(number)
    for indent in (None, 2):
        written = json_text({**result.to_dict(), "trace": result.trace()}, indent=indent)
        assert not RAW.search(written)
        assert "\n" not in written or indent
        json.loads(written)
    for line in lines(result):
        assert not RAW.search(line.text)
        assert "\n" not in line.text


@pytest.mark.parametrize("form", ["json", "text", "markdown", "explain"])
def test_the_command_line_writes_nothing_raw(form, tmp_path):
    names = []
    for number, case in enumerate(CASES):
        if not case.name.startswith("repeat/") and number % 4 == ("json", "text", "markdown", "explain").index(form):
            path = tmp_path / f"{number}\x1b[31m\u202e.txt"
            path.write_bytes(case.page if isinstance(case.page, bytes) else case.page.encode("utf-8", "surrogatepass"))
            names.append(str(path))
    command = ["explain", *names] if form == "explain" else ["clean", "--to", form, *names]
    ran = CliRunner().invoke(cli, [*command, str(tmp_path / "no\x1b]0;such\x07\n\u2028file")])
    assert ran.exit_code == 1
    assert ran.exception is None or isinstance(ran.exception, SystemExit)
    # A form feed on a line of its own parts the pages.
    assert not RAW.search(ran.stdout.replace("\n\f\n", "").replace("\n", ""))
    assert not RAW.search(ran.stderr.replace("\n", ""))
    assert len(ran.stderr.split("\n")) <= len(names) + 2


@pytest.mark.parametrize("option", ["--rules", "--language", "--timezone", "--date-order", "--now", "--no-such"])
def test_messages_about_options_are_escaped(option, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(pages.page(), encoding="utf-8")
    ran = CliRunner().invoke(cli, ["clean", option, "x\x1b[31m\u202e\u2028", str(page)])
    assert ran.exit_code in (0, 2)
    assert not RAW.search((ran.stdout + ran.stderr).replace("\n", ""))


REALISTIC = [
    number
    for number, case in enumerate(CASES)
    if case.name.startswith(
        ("terminal/", "date/", "page/body", "page/quoted", "degenerate/both", "degenerate/mixed", "file/mail")
    )
    and "lines" not in case.name
]


@pytest.mark.parametrize("number", REALISTIC, ids=[CASES[number].name for number in REALISTIC])
def test_cleaning_the_text_form_again_changes_nothing(number):
    article = result_of(number).article
    if article is not None:
        again = run(article.text, language=article.language).article
        assert again is not None
        assert again.text == article.text


@pytest.mark.parametrize("name", [name for name in LEGACY if name != "utf-32"])
def test_a_legacy_encoding_is_right_or_called_uncertain(name):
    result = run("\n".join([LEGACY[name]] * 6).encode(name))
    assert result.document is not None
    right = LEGACY[name] in result.document.source
    assert right or result.notes["encoding"].startswith("encoding_uncertain")


def test_a_page_over_the_limit_is_refused_unread():
    for page in ("a" * 10_000_001, b"\xff" * 10_000_001):
        assert run(page).problem.code == "too_large"
    assert run(pages.page(), max_bytes=10).problem.code == "too_large"


def test_a_million_lines_without_words_are_refused_and_prose_is_not():
    for unit in ("a\n", "By\n", "1\r", "\u6e21\u2028", "\n\na\n"):
        problem = run(unit * (2_000_000 // len(unit))).problem
        assert problem.code == "too_large"
        assert "lines" in problem.message
    assert run(pages.page(pages.PROSE * 2_000)).article is not None
    assert run("\n" * 500_000 + pages.page()).article is not None


def digest() -> str:
    found = hashlib.sha256()
    for case in CASES[::3]:
        result = run(case.page)
        found.update(json_text({**result.to_dict(), "trace": result.trace()}).encode())
    return found.hexdigest()


@pytest.mark.parametrize("seed", ["4242"])
def test_the_hash_seed_changes_no_byte(seed):
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-c", "from tests.hostile.test_promises import digest; print(digest())"]
    ran = subprocess.run(command, env=environment, capture_output=True, check=False, text=True)
    assert ran.stdout.strip() == expected_digest(), ran.stderr


@lru_cache(maxsize=1)
def expected_digest() -> str:
    return digest()
