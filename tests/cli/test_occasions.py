"""To whom, where and when from the command line: searched for, shown, exported."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from onrecord.store import open_store
from tests.cli.conftest import Run
from tests.store.occasions import CORRECTION, rally, said_on

OCCASION = (
    "to Tom Bell (“NTV host Tom Bell”), at a rally in Orr, said Tuesday 7 June 2016 (“Tuesday”)"
)


@pytest.fixture
def filled(run: Run, tmp_path: Path) -> Run:
    with open_store(tmp_path / "onrecord.db", write=True) as store:
        store.add(rally())
        store.add(said_on("before.txt", None, "2015"))
        store.add(said_on("yearless.txt", "--06-07", "--06-07"))
    return run


@pytest.mark.parametrize(
    ("conditions", "found"),
    [
        (("--addressee", "tom bell"), ["news/rally.txt"]),
        (("--addressee", "NTV host"), ["news/rally.txt"]),
        (("--venue", "rally"), ["news/rally.txt"]),
        (("--venue", "harbour"), []),
        (("--said-from", "2016-06", "--said-to", "2016-06-07"), ["news/rally.txt"]),
        (("--said-to", "2014"), ["before.txt"]),
        (("--said-from", "2017"), []),
        (("--said-to", "2030"), ["before.txt", "news/rally.txt"]),
    ],
)
def test_search_and_export_take_the_occasion(
    filled: Run, conditions: tuple[str, ...], found: list[str]
) -> None:
    lines = filled("search", "--json", *conditions).stdout.splitlines()
    assert sorted(json.loads(line)["location"] for line in lines) == found
    rows = filled("export", "--format", "csv", *conditions).stdout
    assert sorted(row["location"] for row in csv.DictReader(StringIO(rows, newline=""))) == found


def test_a_day_that_is_none_is_refused(filled: Run) -> None:
    done = filled("search", "--said-from", "Tuesday")
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)


def test_what_is_found_tells_the_occasion_and_the_correction(filled: Run) -> None:
    shown = filled("search", "toll").stdout
    assert f"    {OCCASION}\n    Corrected by the outlet: {CORRECTION}\n" in shown
    assert "said 2015 or before (“then”)" in filled("search", "--article", "before.txt").stdout
    yearless = filled("search", "--article", "yearless.txt").stdout
    assert "said 7 June, year not known (“then”)" in yearless


def test_an_article_tells_it_below_each_statement(filled: Run) -> None:
    shown = filled("show", "rally.txt").stdout
    assert f"\n        {OCCASION}\n        Corrected by the outlet: {CORRECTION}\n" in shown
    assert shown.count("Corrected by the outlet") == 1


def test_export_has_a_column_for_each(filled: Run) -> None:
    rows = filled("export", "--format", "csv", "--venue", "rally").stdout
    (row,) = csv.DictReader(StringIO(rows, newline=""))
    assert (row["addressee_name"], row["venue"]) == ("Tom Bell", "a rally in Orr")
    assert (row["said_text"], row["said_basis"]) == ("Tuesday", "dateline")
    assert row["correction"] == CORRECTION
