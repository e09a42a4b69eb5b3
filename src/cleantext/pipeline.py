"""The order of the cleaners: the table of contents of the package."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from cleantext.document import Document, Edit, Role
from cleantext.errors import PipelineError

Cleaner: TypeAlias = Callable[[Document], Iterable[Edit]]


class Pipeline(Mapping[str, Cleaner]):
    """An ordered, immutable, picklable mapping of named cleaners.

    >>> list(Pipeline({}).insert_after(None, "mine", lambda document: ()))
    ['mine']
    """

    __slots__ = ("_steps",)

    def __init__(self, steps: Mapping[str, Cleaner]) -> None:
        for name, cleaner in steps.items():
            if not callable(cleaner):
                raise PipelineError(f"step {name!r}: {cleaner!r} is not callable; a cleaner takes a Document")
        self._steps = dict(steps)

    @classmethod
    def default(cls) -> Pipeline:
        """The cleaners that :func:`cleantext.run` uses when none are given."""
        from cleantext.cleaners import DEFAULT

        return cls(DEFAULT)

    def without(self, name: str) -> Pipeline:
        """The same pipeline less one step."""
        self._known(name)
        return Pipeline({step: cleaner for step, cleaner in self._steps.items() if step != name})

    def replace(self, name: str, cleaner: Cleaner) -> Pipeline:
        """The same pipeline with another cleaner in the place of ``name``."""
        self._known(name)
        return Pipeline({**self._steps, name: cleaner})

    def insert_after(self, name: str | None, new_name: str, cleaner: Cleaner) -> Pipeline:
        """The same pipeline with a new step behind ``name``, or in front of all if ``name`` is ``None``."""
        if new_name in self._steps:
            raise PipelineError(f"step {new_name!r} is there already; use replace, or another name")
        if name is None:
            return Pipeline({new_name: cleaner, **self._steps})
        self._known(name)
        steps: dict[str, Cleaner] = {}
        for step, known in self._steps.items():
            steps[step] = known
            if step == name:
                steps[new_name] = cleaner
        return Pipeline(steps)

    def __call__(self, document: Document) -> Document:
        """Run every step over ``document``, writing each edit down in its log."""
        for step, cleaner in self._steps.items():
            edits = list(cleaner(document))  # decide first, then write
            _check(step, edits, len(document.blocks))
            document.apply(step, *edits)
        return document

    def __getitem__(self, name: str) -> Cleaner:
        return self._steps[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._steps)

    def __len__(self) -> int:
        return len(self._steps)

    def __repr__(self) -> str:
        return f"Pipeline({', '.join(self._steps)})"

    def __reduce__(self) -> tuple[type[Pipeline], tuple[dict[str, Cleaner]]]:
        return Pipeline, (self._steps,)

    def _known(self, name: str) -> None:
        if name not in self._steps:
            raise PipelineError(f"no step {name!r}; there are: {', '.join(self._steps)}")


def _check(step: str, edits: Sequence[object], blocks: int) -> None:
    """Hold edits against the contract of cleaners."""
    for edit in edits:
        if not isinstance(edit, Edit) or not 0 <= edit.block < blocks:
            raise PipelineError(f"step {step!r} yielded {edit!r}; expected an Edit of an existing block")
        role, text = edit.role, edit.text
        if not edit.reason:
            raise PipelineError(f"step {step!r} yielded an edit without a reason")
        if role is not None and not isinstance(role, Role):
            raise PipelineError(f"step {step!r} gave the role {role!r}; a role is one of {', '.join(Role)}")
        if text is not None and not text.strip():
            raise PipelineError(f"step {step!r} emptied a block; give it a role that is left out instead")
