"""The pytest plugin, run by pytest on folders made for it."""

import json

import pytest

from tests import pages

pytest_plugins = ["pytester"]


@pytest.fixture
def fixture(pytester, monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    pytester.makeini("[pytest]\ncleantext_fixtures = pages\n")
    folder = pytester.mkdir("pages") / "ferry"
    folder.mkdir()
    (folder / "input.txt").write_text(pages.page())
    return folder


def test_a_missing_expectation_fails_and_update_writes_it(pytester, fixture):
    pytester.runpytest_inprocess("pages").assert_outcomes(failed=1)
    pytester.runpytest_inprocess("pages", "--cleantext-update").assert_outcomes(passed=1)
    pytester.runpytest_inprocess("pages").assert_outcomes(passed=1)
    assert json.loads((fixture / "expected.json").read_text())["headline"] == pages.HEADLINE
    assert (fixture / "explain.txt").exists()


def test_a_difference_fails_with_the_field(pytester, fixture):
    pytester.runpytest_inprocess("pages", "--cleantext-update")
    expected = fixture / "expected.json"
    expected.write_text(expected.read_text().replace("Ida Holm", "Eva Holm"))
    result = pytester.runpytest_inprocess("pages")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["authors", '*- *"Eva Holm"*', '*+ *"Ida Holm"*'])


def test_an_unused_file_fails(pytester, fixture):
    pytester.runpytest_inprocess("pages", "--cleantext-update")
    (fixture / "notes.txt").write_text("x")
    result = pytester.runpytest_inprocess("pages")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*notes.txt is not used by any fixture*"])


def test_known_failures_are_strict(pytester, fixture):
    (fixture / "expected.json").write_text("{}")
    (fixture / "meta.toml").write_text('xfail = "the headline is in the picture"')
    pytester.runpytest_inprocess("pages").assert_outcomes(xfailed=1)
    (fixture / "meta.toml").write_text("")
    pytester.runpytest_inprocess("pages", "--cleantext-update")
    (fixture / "meta.toml").write_text('xfail = "no longer"')
    pytester.runpytest_inprocess("pages").assert_outcomes(failed=1)


def test_options_of_the_fixture_reach_the_page(pytester, fixture):
    (fixture / "meta.toml").write_text('[options]\ntimezone = "Europe/Oslo"\n')
    pytester.runpytest_inprocess("pages", "--cleantext-update").assert_outcomes(passed=1)
    assert json.loads((fixture / "expected.json").read_text())["published_at"] == "2022-07-20T09:19+02:00"


def test_update_is_refused_where_ci_is_set(pytester, fixture, monkeypatch):
    monkeypatch.setenv("CI", "true")
    result = pytester.runpytest_inprocess("pages", "--cleantext-update")
    assert result.ret != 0
    assert not (fixture / "expected.json").exists()


def test_without_the_setting_nothing_is_collected(pytester):
    folder = pytester.mkdir("pages") / "ferry"
    folder.mkdir()
    (folder / "input.txt").write_text(pages.page())
    assert pytester.runpytest_inprocess("pages").ret == pytest.ExitCode.NO_TESTS_COLLECTED


@pytest.mark.parametrize(
    ("meta", "message"),
    [
        ("options = 3", "*meta.toml: options must be a table; write [[]options[]] above them"),
        ('[options]\nlang = "en"', "*meta.toml: unknown option 'lang'; there are: language, *"),
        ('[options]\npipeline = "mine"', "*meta.toml: unknown option 'pipeline'; *"),
        ('[options]\nrules = ["no.toml"]', "*meta.toml: no.toml: no such file or folder*"),
        ("xfail = true", "*meta.toml: xfail must say why*"),
    ],
)
def test_a_wrong_meta_file_is_named(pytester, fixture, meta, message):
    (fixture / "expected.json").write_text("{}")
    (fixture / "meta.toml").write_text(meta)
    result = pytester.runpytest_inprocess("pages")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([message])
