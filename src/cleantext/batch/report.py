"""What a run came to, as numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cleantext.batch.work import FIELDS, totals


@dataclass(frozen=True, slots=True)
class Report:
    """Counts of the whole output, and the timing of this run alone (``resumed`` documents were there before it)."""

    counts: Mapping[str, int]
    seconds: float
    resumed: int = 0
    resumed_bytes: int = 0

    @property
    def documents(self) -> int:
        """Documents of the input."""
        return self.counts.get("documents", 0)

    @property
    def found(self) -> int:
        """Documents with an article."""
        return self.counts.get("found", 0)

    @property
    def failed(self) -> int:
        """Documents without one."""
        return self.counts.get("failed", 0)

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready."""
        from cleantext import __version__
        from cleantext.rulepack import RULES_VERSION

        fields = totals(self.counts, "field")
        new = self.documents - self.resumed
        return {
            "cleantext": __version__,
            "rules_version": RULES_VERSION,
            "documents": self.documents,
            "bytes": self.counts.get("bytes", 0),
            "found": self.found,
            "failed": self.failed,
            "by_reason": totals(self.counts, "reason"),
            "by_language": totals(self.counts, "language"),
            "by_rule": totals(self.counts, "rule"),
            "fields": {
                name: {"filled": fields.get(name, 0), "rate": round(fields.get(name, 0) / max(1, self.found), 4)}
                for name in FIELDS
            },
            "timing": {
                "seconds": round(self.seconds, 3),
                "resumed_documents": self.resumed,
                "documents_per_second": round(new / self.seconds, 2) if self.seconds else None,
                "megabytes_per_second": round(self.speed, 4),
            },
        }

    @property
    def speed(self) -> float:
        """Megabytes of page text a second in this run."""
        return (self.counts.get("bytes", 0) - self.resumed_bytes) / 1e6 / self.seconds if self.seconds else 0.0

    def summary(self) -> str:
        """One line for people."""
        reasons = ", ".join(f"{count:,} {reason}" for reason, count in totals(self.counts, "reason").items())
        before = f", {self.resumed:,} of them before" if self.resumed else ""
        return (
            f"{self.documents:,} documents{before}: {self.found:,} articles, {self.failed:,} without"
            f"{f' ({reasons})' if reasons else ''}; {self.seconds:.1f} s, {self.speed:.2f} MB/s"
        )
