"""``python -m tests.hostile``: the figures of docs/reliability.md, measured here and now."""

from __future__ import annotations

from cleantext import run
from tests.growth import cpu, slope
from tests.hostile.measure import factor, peak_memory, warm_up
from tests.hostile.repeats import ALL
from tests.hostile.test_growth import FLOOR, SIZES


def main() -> None:
    """Print a line a repeat: slope, milliseconds at the greatest size, seconds a megabyte, memory as times the size."""
    warm_up()
    rows = []
    for name, make in ALL.items():
        texts = [make(size) for size in SIZES]
        seconds = [min(cpu(lambda text=text: run(text)) for _ in "12") / factor() for text in texts]
        size = len(texts[-1].encode("utf-8", "replace"))
        growth = slope(SIZES, [FLOOR + value for value in seconds])
        problem = run(texts[-1]).problem
        rows.append((seconds[-1], name, growth, size, problem.code if problem else "record"))
    for seconds_, name, growth, size, said in sorted(rows, reverse=True):
        memory = peak_memory(ALL[name](SIZES[-1]))
        print(
            f"{name:32} slope {growth:5.2f}  {seconds_ * 1000:7.1f} ms  {seconds_ / size * 1e6:6.2f} s/MB"
            f"  memory {memory / 1e6:5.1f} MB ({memory / size:5.1f} times)  {said}"
        )


if __name__ == "__main__":
    main()
