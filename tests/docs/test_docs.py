"""The docs say what the program does: made pages are fresh, links lead somewhere."""

from __future__ import annotations

import doctest
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import onrecord
from onrecord.cli import COMMANDS
from onrecord.cli import onrecord as onrecord_command
from onrecord.record import open_record
from onrecord_lab.docs.accuracy import accuracy_page, with_figures
from onrecord_lab.docs.answers import with_answers
from onrecord_lab.docs.pages import PAGES, page_text
from onrecord_lab.evaluate.report import Floors, Report

ROOT = Path(__file__).parents[2]
MARKDOWN = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("eval/*.md")]
LINK = re.compile(r"\]\(([^)#\s]+)")
NAMED_FILE = re.compile(r"`((?:src|tests|eval|docs|requirements)/[\w./-]+)`")
STALE = "is not what the program says now; run `make docs` and look at the difference"


@pytest.mark.parametrize("page", [page for page in PAGES if page != "README.md"])
def test_a_made_page_is_fresh(page: str) -> None:
    assert (ROOT / page).read_text(encoding="utf-8") == page_text(ROOT, page), f"{page} {STALE}"


def options() -> Iterator[tuple[str, str]]:
    """Every command with each of its options and arguments as one types or reads it."""
    ctx = click.Context(onrecord_command)
    for name in COMMANDS:
        command = onrecord_command.get_command(ctx, name)
        assert command is not None
        for parameter in command.params:
            words = parameter.opts if parameter.param_type_name == "option" else [parameter.name]
            yield from ((name, word) for word in words if word)


@pytest.mark.parametrize(("command", "option"), list(options()))
def test_every_option_is_documented(command: str, option: str) -> None:
    page = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    section = page.partition(f"## onrecord {command}\n")[2].partition("\n## ")[0]
    assert option in section or option.upper() in section


def test_commands_within_a_command_are_documented() -> None:
    page = page_text(ROOT, "docs/commands.md")
    for name in ("add", "list", "revoke"):
        assert f"## onrecord reviewers {name}\n" in page


def test_every_option_has_help() -> None:
    ctx = click.Context(onrecord_command)
    commands = [onrecord_command.get_command(ctx, name) for name in COMMANDS]
    given = [p for c in commands if c for p in c.params if isinstance(p, click.Option)]
    assert [option.name for option in given if not option.help] == []


@pytest.mark.parametrize("name", onrecord.__all__)
def test_every_public_name_is_documented(name: str) -> None:
    assert f"## {name}\n" in (ROOT / "docs/api.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", MARKDOWN, ids=lambda path: path.name)
def test_links_lead_to_files(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    local = [link for link in links if not link.startswith(("http:", "https:"))]
    assert [link for link in local if not (page.parent / link).exists()] == []


def test_every_page_is_reached_from_the_readme() -> None:
    linked = LINK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    pages = {f"docs/{path.name}" for path in ROOT.glob("docs/*.md")}
    assert pages <= set(linked)


@pytest.mark.parametrize("page", MARKDOWN, ids=lambda path: path.name)
def test_files_that_a_page_names_are_there(page: Path) -> None:
    named = NAMED_FILE.findall(page.read_text(encoding="utf-8"))
    there = [name for name in named if "NAME" not in name and "NNN" not in name]
    assert [name for name in there if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("page", MARKDOWN, ids=lambda path: path.name)
def test_make_knows_what_a_page_tells_to_make(page: Path) -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    text = page.read_text(encoding="utf-8")
    assert set(re.findall(r"(?:`|^)make (\w+)", text, re.M)) <= targets


def test_every_table_of_the_record_is_described(tmp_path: Path) -> None:
    open_record(tmp_path / "new.db").close()
    connection = sqlite3.connect(tmp_path / "new.db")
    names = [row[0] for row in connection.execute("SELECT name FROM pragma_table_list")]
    connection.close()
    described = (ROOT / "docs/data-model.md").read_text(encoding="utf-8")
    own = [name for name in names if not name.startswith("sqlite_") and "_words_" not in name]
    assert [name for name in own if name not in described] == []


def test_examples_of_the_package_hold() -> None:
    assert doctest.testmod(onrecord).failed == 0


def test_an_answer_that_no_longer_holds_is_told_anew() -> None:
    page = "Text.\n\n```console\n$ echo one\n> echo two\ntree\n```\n\n```sh\n$ not run\n```\n"
    assert with_answers(page) == page.replace("tree\n", "one\ntwo\n")


def test_examples_share_their_names_and_queries_ask_the_demo_record() -> None:
    page = "```python\n>>> n = 2\n```\n```python\n>>> n\n0\n```\n```sql\nSELECT 1, NULL;\n```\n"
    told = page.replace("0\n", "2\n").replace("NULL;\n", "NULL;\n-- 1 | null\n")
    assert with_answers(page) == told


def test_figures_of_a_page_come_from_the_floors() -> None:
    report = Report("data", "rules", 1, 2, {"attr f1": 50.0, "attr_direct f1": 75.0})
    page = "<!-- accuracy -->\nold\n<!-- /accuracy -->\n"
    made = with_figures(page, Floors(corpora={"polnear dev": report}))
    assert "| attribution F1 | 50 | 75 |\n" in made
    assert "old" not in made


def test_pages_can_be_made_before_anything_is_pinned() -> None:
    page = "<!-- accuracy -->\nold\n<!-- /accuracy -->\n"
    assert with_figures(page, Floors()) == page
    assert accuracy_page(Floors()).endswith("Nothing is pinned yet.\n")
