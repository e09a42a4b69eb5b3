"""A process that imports the package, reads pages of every language, and prints each expression compiled on the way."""

import importlib
import json
import pkgutil
import re
import sys
from pathlib import Path

import regex
import regex._main

root, found = sys.argv[1], {}


def spied(module, engine):
    original = module._compile

    def _compile(pattern, flags, *rest, **more):
        frame = sys._getframe(1)
        while frame and (
            frame.f_code.co_filename == __file__ or Path(frame.f_code.co_filename).parent.name in ("re", "regex")
        ):
            frame = frame.f_back
        if frame and frame.f_code.co_filename.startswith(root) and isinstance(pattern, (str, bytes)):
            binary = isinstance(pattern, bytes)
            text = pattern.decode("latin-1") if binary else pattern
            where = frame.f_code.co_filename[len(root) + 1 :], frame.f_lineno
            found[(*where, text)] = (*where, text, int(flags), engine, binary)
        return original(pattern, flags, *rest, **more)

    module._compile = _compile


spied(re, "re")
spied(regex._main, "regex")
import cleantext  # noqa: E402  # what it compiles on import is to be seen
import cleantext.expressions  # noqa: E402

# Those that wait for their first use are compiled where they stand.
cleantext.expressions.expression = lambda pattern, flags=0: re.compile(pattern, flags)
cleantext.expressions.unicode_expression = lambda pattern: regex.compile(pattern)
from cleantext.errors import MissingExtraError  # noqa: E402

for module in pkgutil.walk_packages(cleantext.__path__, "cleantext."):
    if module.name.split(".")[-1] not in ("__main__", "training", "fit"):
        try:
            importlib.import_module(module.name)
        except MissingExtraError:
            pass
        except ImportError as error:
            if (error.name or "cleantext").startswith("cleantext"):
                raise
from cleantext.fields.captions import _patterns  # noqa: E402
from tests.hostile.repeats import ALL  # noqa: E402

for language in sys.argv[2].split():
    _patterns(language)
    for name in ("by-in-page", "date-lines-in-page", "nested-entities-in-page", "many-captions", "bullets-in-page"):
        cleantext.run(ALL[name](2_000), language=language)
for name in ALL:
    cleantext.run(ALL[name](500))
print(json.dumps(sorted(found.values())))
