"""Where the time of a page goes, and how that compares with other tools: CPU time, side by side in one run.

    python benchmarks/speed.py --data DIR [stages] [tools] [languages] [spread] [growth] [startup]

Run it with the interpreter of an environment of its own that has this package installed from a wheel and the tools that
README.md lists. Absolute times hold for one machine on one day; the ratios are what is compared.
"""

from __future__ import annotations

import io
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import click
import startup
from speed_pages import Page, all_texts, by_language, crawl, invented, with_html

from cleantext import clean_many, run
from cleantext.assemble import assemble
from cleantext.cleaners import DEFAULT
from cleantext.cli.main import cli
from cleantext.decode import decode
from cleantext.document import Document
from cleantext.language import detect
from cleantext.result import Result
from cleantext.segment import segment

LANGUAGES: Final = ("en", "de", "fr", "tr", "ru", "ar", "ja")
SIZES: Final = (10_000, 100_000, 1_000_000, 9_900_000)
PARTS: Final = ("stages", "tools", "languages", "spread", "growth", "startup")
Task = Callable[[], Any]


def cpu(task: Task) -> float:
    """CPU seconds of this process that ``task`` takes."""
    start = time.process_time()
    task()
    return time.process_time() - start


class Stages:
    """The parts of ``run`` one by one, with the CPU seconds of each; a page counts with its best repeat."""

    def __init__(self) -> None:
        self.best: dict[str, dict[int, float]] = defaultdict(dict)
        self._page = 0

    def _timed(self, name: str, task: Callable[[], Any]) -> Any:
        start = time.process_time()
        found = task()
        spent = time.process_time() - start
        self.best[name][self._page] = min(spent, self.best[name].get(self._page, spent))
        return found

    def read(self, number: int, page: bytes) -> None:
        """Read one page, stage by stage."""
        self._page = number
        decoded = self._timed("decode", lambda: decode(page))
        document: Document = self._timed("segment", lambda: segment(decoded.text))
        language = self._timed("language", lambda: detect(block.text for block in document.blocks))
        document.context = replace(document.context, language=language)
        for step, cleaner in DEFAULT.items():
            for edit in self._timed(step, lambda cleaner=cleaner: list(cleaner(document))):
                document.apply(step, edit)
        article, problem, evidence, notes = self._timed("assemble", lambda: assemble(document))
        if article is not None:
            result = Result(article, problem, document, evidence, notes)
            self._timed("to JSON", article.model_dump_json)
            self._timed("trace and accounts (on demand)", lambda: (result.trace(), result.accounts))


def stages(pages: Sequence[Page], repeats: int, style: str, title: str) -> None:
    """Print each stage's share."""
    texts = [page.styles[style].encode("utf-8", "replace") for page in pages]
    found = Stages()
    for _ in range(repeats):
        for number, text in enumerate(texts):
            found.read(number, text)
    sums = {name: sum(times.values()) for name, times in found.best.items()}
    whole = sum(seconds for name, seconds in sums.items() if "on demand" not in name)
    megabytes = sum(map(len, texts)) / 1e6
    click.echo(f"\n{len(texts)} {title}, {megabytes / len(texts) * 1e3:.1f} kB each")
    for name, seconds in {**sums, "whole": whole}.items():
        per_page, per_mb = seconds / len(texts) * 1e3, seconds / megabytes * 1e3
        click.echo(f"  {name:<32}{per_page:8.3f} ms/page {per_mb:9.1f} ms/MB {seconds / whole:7.1%}")


def _ways(style: str) -> dict[str, tuple[Callable[[Any], Any], Callable[[Page], Any]]]:
    """Every tool with what it is given of a page, ours first."""
    import rivals

    def data(page: Page) -> bytes:
        return page.styles[style].encode("utf-8", "replace")

    ways: dict[str, tuple[Callable[[Any], Any], Callable[[Page], Any]]] = {"run": (_record, data)}
    ways |= {f"{name} from HTML": (tool, lambda page: page.html) for name, tool in rivals.FROM_HTML.items()}
    again = lambda page: rivals.wrapped(page.styles[style])  # noqa: E731  # beside its fellows
    ways |= {f"{name} from <p>": (tool, again) for name, tool in rivals.FROM_WRAPPED.items()}
    return ways | {name: (tool, lambda page: page.styles[style]) for name, tool in rivals.FROM_TEXT.items()}


def _record(page: bytes) -> Any:
    result = run(page)
    result.to_dict()
    return result.article


def tools(pages: Sequence[Page], repeats: int, style: str, title: str) -> None:
    """Print what other tools take as multiples of ``run``; each round has pages that no tool has seen.

    The first part of the pages only warms up: a tool may load for seconds when it meets its first odd date.
    """
    import rivals

    ways, size = _ways(style), len(pages) // (repeats + 1)
    spent: dict[str, list[float]] = defaultdict(list)
    given: dict[str, int] = defaultdict(int)
    for number in range(repeats + 1):
        part = pages[number * size : (number + 1) * size]
        for name, (tool, view) in ways.items():
            views, found = [view(page) for page in part], []
            seconds = cpu(lambda tool=tool, views=views, found=found: found.extend(map(tool, views)))
            if number:
                spent[name].append(seconds)
                given[name] += sum(rivals.length(text) > 200 for text in found)
        texts = [page.styles[style].encode("utf-8", "replace") for page in part]
        many = cpu(lambda texts=texts: [result.to_dict() for result in clean_many(texts)])
        line = cpu(lambda texts=texts: _command_line(texts))
        if number:
            spent["clean_many (same pages again)"].append(many)
            spent["command line (same pages again)"].append(line)
    ours = spent["run"]
    click.echo(f"\n{size * repeats} {title}, each once; run takes {sum(ours) / size / repeats * 1e3:.2f} ms a page")
    click.echo(f"  {'':<34}{'times run':>9}  over {repeats} rounds    pages with text")
    for name, found in spent.items():
        each = [theirs / our for theirs, our in zip(found, ours, strict=True)]
        shown = f"{given[name]:>10}" if name in given else ""
        click.echo(f"  {name:<34}{sum(found) / sum(ours):9.2f}  {min(each):6.2f} to {max(each):6.2f}{shown}")


def _everywhere(part: Callable[[Sequence[Page], int, str, str], None], pages: Sequence[Page], repeats: int) -> None:
    """One part on pages as text blocks, on their ``get_text()`` dumps, and on an invented crawl."""
    part(pages, repeats, "wet", "pages (wet)")
    part([page for page in pages if page.styles.get("soup", "").strip()], repeats, "soup", "pages (soup)")
    part(crawl(len(pages), seed=3), repeats, "wet", "pages of an invented crawl")


def _command_line(texts: Sequence[bytes]) -> None:
    """The command over a folder of files, in this process: start-up is counted apart."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{number}.txt") for number in range(len(texts))]
        for file, text in zip(files, texts, strict=True):
            file.write_bytes(text)
        with redirect_stdout(io.TextIOWrapper(io.BytesIO())):
            cli.main(["clean", *map(str, files)], standalone_mode=False)


def languages(data: Path, repeats: int) -> None:
    """Print the cost per kilobyte by language, against English."""
    rows: dict[str, tuple[int, float, float, float]] = {}
    for language, pages in by_language(data, 30).items():
        if language not in LANGUAGES:
            continue
        texts = [page.styles["wet"].encode("utf-8", "replace") for page in pages]
        costs = [min(cpu(lambda t=text: run(t)) for _ in range(repeats)) / len(text) * 1e6 for text in texts]
        weighted = sum(c * len(t) for c, t in zip(costs, texts, strict=True)) / sum(map(len, texts))
        ranked = sorted(costs)
        rows[language] = (len(texts), weighted, statistics.median(costs), ranked[int(len(ranked) * 0.99)])
    click.echo("\n  lang  pages   ms/kB   of English   median   p99/median")
    for language in LANGUAGES:
        if language in rows:
            count, mean, middle, high = rows[language]
            of_english = mean / rows["en"][1]
            click.echo(f"  {language:<6}{count:>5}{mean:>8.3f}{of_english:>13.2f}{middle:>9.3f}{high / middle:>13.2f}")


def spread(data: Path, repeats: int) -> None:
    """Print how much slower than the usual page the slowest in a hundred is, per kilobyte, by the size of pages."""
    costs = []
    for text in all_texts(data):
        best = min(cpu(lambda t=text: run(t)) for _ in range(repeats))
        costs.append((len(text), best / len(text) * 1e6))
    click.echo("\n  bytes from   pages   median ms/kB   p99/median   slowest/median")
    for least in (0, 1_000, 2_000, 5_000):
        ranked = sorted(cost for size, cost in costs if size >= least)
        middle, high = statistics.median(ranked), ranked[int(len(ranked) * 0.99)]
        click.echo(f"{least:>12,}{len(ranked):>8,}{middle:>15.3f}{high / middle:>13.2f}{ranked[-1] / middle:>17.2f}")


def growth(repeats: int) -> None:
    """Print the time per megabyte of invented pages up to the limit, and the memory of the largest but one."""
    click.echo("\n  characters     ms/MB")
    for size in SIZES:
        page = invented(size, seed=3).encode()
        assert _record(page) is not None, "refused: nothing would be timed"
        best = min(cpu(lambda page=page: _record(page)) for _ in range(repeats if size < 1_000_000 else 1))
        click.echo(f"  {len(page):>10,}{best / len(page) * 1e9:>10.0f}")
    click.echo(f"  peak memory of a page of 2 MB: {startup.memory(2_000_000):.1f} times its text")


def starts(repeats: int) -> None:
    """Print the start-up ratios."""
    click.echo()
    for name, base, middle, least, most, goal in startup.ratios(repeats):
        click.echo(f"  {name} / {base}: {middle:.2f} ({least:.2f} to {most:.2f}), goal {goal}")


@click.command()
@click.argument("parts", nargs=-1, type=click.Choice(PARTS))
@click.option("--data", type=click.Path(path_type=Path, exists=True), default=Path("../shared/eval"), show_default=True)
@click.option("--pages", "count", default=180, show_default=True, help="Pages for tools; stages take a third.")
@click.option("--repeats", default=5, show_default=True)
def main(parts: Sequence[str], data: Path, count: int, repeats: int) -> None:
    """Print every part, or the PARTS named."""
    wanted = parts or PARTS
    pages = with_html(data, count) if {"stages", "tools"} & set(wanted) else []
    tasks: Mapping[str, Task] = {
        "stages": lambda: _everywhere(stages, pages[::3], min(repeats, 3)),
        "tools": lambda: _everywhere(tools, pages, repeats),
        "languages": lambda: languages(data, min(repeats, 3)),
        "spread": lambda: spread(data, min(repeats, 2)),
        "growth": lambda: growth(repeats),
        "startup": lambda: starts(repeats * 2),
    }
    click.echo(f"Python {sys.version.split()[0]}")
    for part in wanted:
        tasks[part]()


if __name__ == "__main__":
    main()
