"""What was measured, as the page of performance shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord_lab.bench_view.figures import Figures
from onrecord_lab.bench_view.load import Load
from onrecord_lab.processes import machine


@dataclass(frozen=True, slots=True)
class Measured:
    """A run.

    failures
        In which ways pages could not be had, and how often.
    memory
        The server's, in megabytes.
    paints
        Milliseconds by page; None without a browser.
    """

    statements: int
    articles: int
    load: Load
    figures: Sequence[Figures]
    failures: Sequence[str]
    memory: float
    paints: Mapping[str, float] | None


def table_of(measured: Measured) -> list[str]:
    """The lines of the table, with what stands around it."""
    load = measured.load
    lines = [
        f"Measured on {machine()}; {measured.statements:,} statements in "
        f"{measured.articles:,} articles; {load.readers} readers, each a page a second for "
        f"{load.seconds} s; milliseconds from when a page was due to its last byte.",
        "",
        "| | pages | median | 95 % within | worst | errors |",
        "|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {each.kind} | {each.count:,} | {each.median:.0f} | {each.high:.0f} | "
        f"{each.worst:.0f} | {each.errors} |"
        for each in measured.figures
    ]
    return [*lines, "", *_below(measured)]


def _below(measured: Measured) -> list[str]:
    memory = f"The server took at most {measured.memory:.0f} MB."
    if measured.paints is None:
        return [f"{memory} First paint was not measured: no Chromium there."]
    paints = ", ".join(f"{name} {time:.0f} ms" for name, time in measured.paints.items())
    return [f"{memory} First contentful paint in Chromium, median of 5 visits: {paints}."]
