"""Every page that is made, wholly or in its answers, and the text that it should have now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from onrecord_lab.docs.accuracy import accuracy_page, with_figures
from onrecord_lab.docs.api import api_page
from onrecord_lab.docs.commands import commands_page
from onrecord_lab.docs.contract import contract_page
from onrecord_lab.docs.sessions import with_answers
from onrecord_lab.evaluate.report import read_floors

FLOORS = Path("eval/floors.json")
WITH_SESSIONS = (
    Path("README.md"),
    Path("docs/quickstart.md"),
    Path("docs/how-it-works.md"),
    Path("docs/data-model.md"),
)


def write_pages(root: Path) -> Iterator[Path]:
    """Writes every page that is not as it should be; yields each."""
    for path, text in _pages(root):
        if _text_of(path) != text:
            path.write_text(text, encoding="utf-8")
            yield path


def stale_pages(root: Path) -> Iterator[Path]:
    """The pages that `write_pages` would write."""
    for path, text in _pages(root):
        if _text_of(path) != text:
            yield path


def _pages(root: Path) -> Iterator[tuple[Path, str]]:
    floors = read_floors(root / FLOORS)
    yield root / "docs/commands.md", commands_page()
    yield root / "docs/api.md", api_page()
    yield root / "docs/contract.md", contract_page()
    yield root / "docs/accuracy.md", accuracy_page(floors)
    for path in WITH_SESSIONS:
        yield root / path, with_figures(with_answers(_text_of(root / path)), floors)


def _text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""
