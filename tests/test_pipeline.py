"""The pipeline: ordered, immutable, picklable, and strict about what cleaners yield."""

import pickle

import pytest

from cleantext import Document, Edit, Pipeline, PipelineError, Role, Span, run
from cleantext.segment import segment

ORDER = ["repair", "phrases", "body", "masthead", "parts", "error_pages", "facts", "categories", "kinds"]


def shout(document):
    for number, block in enumerate(document.blocks):
        if block.text.isupper():
            yield Edit(number, "my.shout", role=Role.PROMO)


def test_default_is_the_documented_order():
    assert list(Pipeline.default()) == ORDER


def test_without_replace_and_insert_leave_the_original_alone():
    default = Pipeline.default()
    assert "facts" not in default.without("facts")
    assert default.replace("facts", shout)["facts"] is shout
    assert list(default.insert_after("phrases", "mine", shout))[1:4] == ["phrases", "mine", "body"]
    assert next(iter(default.insert_after(None, "mine", shout))) == "mine"
    assert list(default) == ORDER


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda p: p.without("nope"), "no step 'nope'; there are: repair"),
        (lambda p: p.replace("nope", shout), "no step 'nope'"),
        (lambda p: p.insert_after("nope", "mine", shout), "no step 'nope'"),
        (lambda p: p.insert_after("facts", "body", shout), "'body' is there already"),
        (lambda p: p.replace("facts", 3), "3 is not callable"),
    ],
)
def test_a_wrong_change_says_what_is_wrong(change, message):
    with pytest.raises(PipelineError, match=message):
        change(Pipeline.default())


def test_it_cannot_be_changed_in_place():
    with pytest.raises(TypeError):
        Pipeline.default()["facts"] = shout


def test_it_survives_pickling_with_a_cleaner_of_the_users():
    pipeline = Pipeline.default().insert_after("facts", "shout", shout)
    again = pickle.loads(pickle.dumps(pipeline))
    assert list(again) == list(pipeline)
    assert again["shout"] is shout


@pytest.mark.parametrize("wrong", ["text", Edit(7, "my.far"), Edit(-1, "my.negative")])
def test_a_cleaner_that_breaks_its_contract_is_named(wrong):
    document = Document.of("One", [Span(0, 3)])
    with pytest.raises(PipelineError, match="step 'bad' yielded"):
        Pipeline({"bad": lambda _: [wrong]})(document)


def test_edits_are_decided_before_they_are_written():
    document = Document.of("A\nB", [Span(0, 1), Span(2, 3)])

    def cleaner(seen):
        for number in range(2):
            yield Edit(number, f"my.saw-{seen.blocks[0].role}", role=Role.PROMO)

    Pipeline({"one": cleaner})(document)
    assert [entry.edit.reason for entry in document.log] == ["my.saw-unknown", "my.saw-unknown"]


def test_a_document_can_be_rebuilt_as_it_was_before_a_step():
    result = run("BUY NOW\nSELL", pipeline=Pipeline({"one": shout, "two": shout}))
    assert [entry.step for entry in result.document.replay(before="two").log] == ["one", "one"]
    assert result.document.replay(before="one").log == []
    assert result.document.replay() == result.document


def test_the_log_names_the_step_and_later_edits_win():
    result = run("BUY NOW\nA line of text that says something about the harbour.", pipeline=Pipeline({"one": shout}))
    assert [(step, edit.reason) for step, edit in result.document.log] == [("one", "my.shout")]
    assert result.document.blocks[0].role is Role.PROMO
    assert result.problem.code == "no_article"


def test_blocks_are_found_by_the_role_that_they_have_now():
    document = segment("Menu\nThe ferry is back.\nShare")
    assert [number for number, _ in document.with_role(Role.UNKNOWN)] == [0, 1, 2]
    document.apply("mine", Edit(1, "mine.body", Role.PARAGRAPH))
    assert [number for number, _ in document.with_role(Role.UNKNOWN)] == [0, 2]
    assert [block.text for _, block in document.with_role(Role.PARAGRAPH, Role.QUOTE)] == ["The ferry is back."]
    document.apply("mine", Edit(1, "mine.words", text="The ferry is here."))
    assert [block.text for _, block in document.with_role(Role.PARAGRAPH, Role.QUOTE)] == ["The ferry is here."]
