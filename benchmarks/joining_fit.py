"""Logistic regression over rows of which each names a few of many weights, by L-BFGS; numpy and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np

_PULL: Final = 2.0  # of each weight towards nothing
_STEPS: Final = 100


def fit(matrix: Any, joined: Any, weights: Any, size: int) -> Any:
    """The weights of least loss, by L-BFGS."""
    flat, width = matrix.ravel(), matrix.shape[1]
    sign = np.where(joined, 1.0, -1.0)

    def loss(values: Any) -> tuple[float, Any]:
        free = values.copy()
        free[0] = 0.0
        margin = sign * (values[0] + free[matrix].sum(axis=1))
        slope = -sign * weights / (1.0 + np.exp(np.clip(margin, -60, 60)))
        gradient = np.bincount(flat, weights=np.repeat(slope, width), minlength=size) + _PULL * free
        gradient[0] = slope.sum()
        return float((weights * np.logaddexp(0.0, -margin)).sum() + 0.5 * _PULL * (free @ free)), gradient

    return _minimum(loss, np.zeros(size))


def _minimum(loss: Any, values: Any) -> Any:
    history: list[tuple[Any, Any, float]] = []
    current, gradient = loss(values)
    for step in range(_STEPS):
        direction = _direction(gradient, history)
        length = 1.0 if step else 1.0 / max(1.0, float(np.abs(gradient).sum()))
        slope = float(direction @ gradient)
        for _ in range(20):
            after, steeper = loss(values + length * direction)
            if after <= current + 1e-4 * length * slope:
                break
            length *= 0.5
        moved, turned = length * direction, steeper - gradient
        if float(moved @ turned) > 1e-10:
            history = [*history[-7:], (moved, turned, 1.0 / float(moved @ turned))]
        done = current - after < 1e-6 * abs(current)
        values, current, gradient = values + moved, after, steeper
        if done:
            break
    return values


def _direction(gradient: Any, history: Sequence[tuple[Any, Any, float]]) -> Any:
    direction = -gradient
    factors = []
    for moved, turned, scale in reversed(history):
        factor = scale * float(moved @ direction)
        factors.append(factor)
        direction = direction - factor * turned
    if history:
        moved, turned, scale = history[-1]
        direction = direction * (1.0 / (scale * float(turned @ turned)))
    for (moved, turned, scale), factor in zip(history, reversed(factors), strict=True):
        direction = direction + (factor - scale * float(turned @ direction)) * moved
    return direction
