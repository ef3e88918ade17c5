"""What is told at the end of a run."""

from __future__ import annotations

import pytest

from tests.no_browser import NO_BROWSER


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One loud line where the pages were not tested in a browser."""
    skipped = terminalreporter.stats.get("skipped", [])
    if any(NO_BROWSER in str(report.longrepr) for report in skipped):
        terminalreporter.section(NO_BROWSER, sep="!", red=True, bold=True)
