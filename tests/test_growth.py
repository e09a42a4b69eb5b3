"""The measure that the tests of linear time share tells linear from quadratic."""

from __future__ import annotations

from tests.growth import LINEAR, growth, slope


def test_slope_is_the_exponent():
    assert round(slope([1, 2, 4], [5.0, 20.0, 80.0]), 6) == 2.0
    assert round(slope([10, 1000], [0.1, 10.0]), 6) == 1.0


def test_a_loop_is_linear_and_a_loop_in_a_loop_is_not():
    def steps(count: int) -> int:
        return sum(number & 1 for number in range(count))

    assert growth(int, lambda size: steps(size * 100), (500, 4_000)) < LINEAR
    assert growth(int, lambda size: steps(size * size), (300, 2_400)) > LINEAR


def test_one_disturbed_run_is_measured_again():
    waits = iter([60_000])  # what another process on the machine may add to the larger size

    def work(size: int) -> int:
        return sum(range(size * 100 + 100 * next(waits, 0) if size > 500 else size * 100))

    assert growth(int, work, (500, 4_000)) < LINEAR
