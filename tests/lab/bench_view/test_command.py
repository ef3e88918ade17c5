"""The whole run, with a small server in place of `onrecord serve`, and answers made before."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord_lab.bench_view import __main__ as command
from onrecord_lab.bench_view.open_loop import Answer
from onrecord_lab.bench_view.visits import PageKind, Visit
from tests.lab.bench_view.test_server import SERVES, python

PAGE = "by hand\n<!-- bench-view -->\n<!-- /bench-view -->\n"


@pytest.fixture(autouse=True)
def small_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "serve_record", lambda _: python(SERVES, "200"))
    monkeypatch.setattr(command, "first_paints", lambda _: None)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "performance.md"
    path.write_text(PAGE, encoding="utf-8")
    return path


def measured(monkeypatch: pytest.MonkeyPatch, page: Path, *statuses: int) -> Result:
    """Runs the command; the pages are answered with these."""

    async def run_load(*_: object) -> list[Answer]:
        return [Answer(Visit(9, PageKind.SEARCH, "/"), 0.25, status) for status in statuses]

    monkeypatch.setattr(command, "run_load", run_load)
    asked = ["--statements", "60", "--folder", str(page.parent), "--page", str(page)]
    return CliRunner().invoke(command.main, asked)


def test_the_table_is_printed_and_written(monkeypatch: pytest.MonkeyPatch, page: Path) -> None:
    done = measured(monkeypatch, page, 200, 200)
    assert done.exit_code == 0
    assert "| search | 2 | 250 | 250 | 250 | 0 |" in done.stdout
    assert page.read_text(encoding="utf-8") == PAGE.replace("<!-- /", f"{done.stdout}<!-- /")


def test_a_missing_browser_is_told_loudly(monkeypatch: pytest.MonkeyPatch, page: Path) -> None:
    assert "SKIPPED: first paint" in measured(monkeypatch, page, 200).stderr


def test_pages_that_could_not_be_had_are_shown_and_not_written(
    monkeypatch: pytest.MonkeyPatch, page: Path
) -> None:
    done = measured(monkeypatch, page, 200, 429)
    assert done.exit_code == 1
    assert "| search | 2 | 250 | 250 | 250 | 1 |" in done.stdout
    assert "429: the server's limit" in done.stderr
    assert page.read_text(encoding="utf-8") == PAGE
