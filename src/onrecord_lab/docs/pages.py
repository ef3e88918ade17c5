"""Every page that is made, wholly or in its answers, and the text that it should have now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from onrecord.contract_json import SCHEMA_FILE, schema_text
from onrecord_lab.docs.accuracy import accuracy_page, with_figures
from onrecord_lab.docs.answers import with_answers
from onrecord_lab.docs.api import api_page
from onrecord_lab.docs.commands import commands_page
from onrecord_lab.docs.contract import contract_page
from onrecord_lab.evaluate.judged import judged_rows, read_judged
from onrecord_lab.evaluate.report import Floors, read_floors
from onrecord_lab.gold.files import EVAL

FLOORS = "eval/floors.json"


def _accuracy_page(floors: Floors) -> str:
    return accuracy_page(floors, judged_rows(read_judged(EVAL / "judged.jsonl")))


# Made from the first line to the last.
WHOLE: dict[str, Callable[[Floors], str]] = {
    "docs/commands.md": lambda _: commands_page(),
    "docs/api.md": lambda _: api_page(),
    "docs/contract.md": lambda _: contract_page(),
    f"src/onrecord/{SCHEMA_FILE}": lambda _: schema_text(),
    "docs/accuracy.md": _accuracy_page,
}
# Written by hand, with answers and figures in them that are made.
WRITTEN = (
    "README.md",
    "docs/quickstart.md",
    "docs/how-it-works.md",
    "docs/data-model.md",
    "docs/model-card.md",
)
PAGES = (*WHOLE, *WRITTEN)


def page_text(root: Path, page: str) -> str:
    """The text that a page of `PAGES` should have now."""
    floors = read_floors(root / FLOORS)
    if page in WHOLE:
        return WHOLE[page](floors)
    return with_figures(with_answers(_text_of(root / page)), floors)


def write_pages(root: Path) -> Iterator[str]:
    """Writes every page that is not as it should be; yields each."""
    for page in stale_pages(root):
        (root / page).write_text(page_text(root, page), encoding="utf-8")
        yield page


def stale_pages(root: Path) -> Iterator[str]:
    """The pages that are not as they should be."""
    return (page for page in PAGES if _text_of(root / page) != page_text(root, page))


def _text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""
