"""A reader trained on own fixtures: deterministic, loadable, and able to read what it was taught."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cleantext import FixtureError, OptionError
from cleantext.fixtures import Fixture, find
from cleantext.lessons import lessons
from cleantext.reader.model import default, dump, load
from tests import pages

ROOT = Path(__file__).parent.parent


def cleantext(*arguments, data=b""):
    return subprocess.run([sys.executable, "-m", "cleantext", *arguments], input=data, capture_output=True)


def test_a_fixture_is_a_lesson(tmp_path):
    (tmp_path / "input.txt").write_text(pages.page())
    body = [{"kind": "paragraph", "text": text} for text in pages.PROSE]
    (tmp_path / "expected.json").write_text(json.dumps({"body": body}))
    (page,) = lessons([Fixture(tmp_path)])
    assert [text for text, inside in zip(page.texts, page.inside, strict=True) if inside] == list(pages.PROSE)


def test_a_body_that_is_not_in_the_page_is_named(tmp_path):
    (tmp_path / "input.txt").write_text(pages.page())
    (tmp_path / "expected.json").write_text('{"body": [{"kind": "paragraph", "text": "Elsewhere."}]}')
    with pytest.raises(FixtureError, match="no block of the expected body"):
        list(lessons([Fixture(tmp_path)]))


def test_most_blocks_of_the_projects_own_fixtures_are_found():
    found = expected = 0
    for fixture in find(ROOT / "fixtures"):
        record = json.loads((fixture.folder / "expected.json").read_text("utf-8"))
        expected += len(record.get("body", ()))
        found += sum(sum(page.inside) for page in lessons([fixture]))
    assert found > 0.9 * expected


def test_training_gives_a_model_that_reads(tmp_path):
    pytest.importorskip("numpy", reason="training needs the extra [train]")
    for model in ("a.json", "b.json"):
        done = cleantext("train", str(ROOT / "fixtures" / "en"), "-o", str(tmp_path / model))
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    done = cleantext("--model", str(tmp_path / "a.json"), data=pages.page().encode())
    assert pages.PROSE[0] in [block["text"] for block in json.loads(done.stdout)["body"]]


def test_a_file_that_is_no_model_is_a_usage_error(tmp_path):
    (tmp_path / "x.json").write_text("[1]")
    done = cleantext("--model", str(tmp_path / "x.json"), data=b"x")
    assert done.returncode == 2
    assert b"x.json" in done.stderr


DAMAGE = {
    "a stage is missing": {"again": None},
    "leaves are missing": {"around": {"leaves": "AAAA"}},
    "no base64": {"around": {"leaves": "A"}},
    "half a number": {"around": {"asks": "AAAA"}},
    "a question that there is not": {"around": {"cuts": []}},
    "trees without questions": {"around": {"depth": 0}},
    "no curve": {"chance": {}},
    "numbers for words": {"lexicon": {"shelves": [1]}},
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_model_is_named(tmp_path, damage):
    model = default().to_json()
    for part, change in damage.items():
        model[part] = {**model[part], **change} if change else change
    (tmp_path / "x.json").write_text(dump(model))
    with pytest.raises(OptionError, match=r"x\.json: is no whole reader model"):
        load(tmp_path / "x.json")


def test_without_the_extra_one_line_names_it(tmp_path):
    code = (
        "import sys; sys.modules['numpy'] = None; sys.argv = ['cleantext', 'train', sys.argv[1], '-o', 'm'];"
        "from cleantext.cli.main import main; main()"
    )
    command = [sys.executable, "-c", code, str(ROOT / "fixtures" / "en")]
    done = subprocess.run(command, capture_output=True, cwd=tmp_path)
    assert done.returncode == 2
    assert b"cleantext-news[train]" in done.stderr
