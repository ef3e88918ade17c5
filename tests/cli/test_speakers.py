"""Who is who, from the command line: a list is read, speakers are put together."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.conftest import Run

PEOPLE = """name,id,type,aliases,role,from,to,Party
Ann Reed,R1,person,The Iron Mayor,Mayor of Orr,2012,,Lake
Tom Bell,B1,person,,,,,
Tom Bell,B1,person,,,soon,,
"""


@pytest.fixture
def filled(run: Run, news: Path) -> Run:
    """A record of two articles in which Ann Reed speaks, and one in which a title does."""
    (news / "ferry.txt").write_text(
        "Ferry to sail\n\nORR, March 4, 2021 - “The ferry sails,” the mayor of Orr said.\n",
        encoding="utf-8",
    )
    assert run("add", "news").returncode == 0
    return run


def imported(run: Run, news: Path) -> str:
    (news.parent / "people.csv").write_text(PEOPLE, encoding="utf-8")
    done = run("speakers", "import", "people.csv")
    assert done.returncode == 1  # a line could not be read
    assert "people.csv, line 4: 'soon' is no date" in done.stderr
    return done.stdout


def test_a_list_is_read_and_says_who_a_title_is(filled: Run, news: Path) -> None:
    assert "2 new, 0 changed, 0 already there, 1 not read" in imported(filled, news)
    shown = filled("speakers", "show", "the iron mayor").stdout
    assert "Ann Reed (R1)" in shown
    assert "Mayor of Orr, from 2012" in shown
    assert "Party: Lake" in shown
    found = filled("search", "ferry").stdout
    assert found.startswith("Ann Reed")


def test_an_export_has_the_id_and_the_columns_of_the_list(filled: Run, news: Path) -> None:
    imported(filled, news)
    rows = list(csv.DictReader(StringIO(filled("export", "--format", "csv").stdout)))
    assert {row["list_Party"] for row in rows if row["speaker_id"] == "R1"} == {"Lake"}
    assert any(row["speaker_id"] == "R1" for row in rows)


def test_how_a_speaker_was_found_is_told_in_sentences(filled: Run, news: Path) -> None:
    imported(filled, news)
    line = json.loads(filled("search", "ferry", "--json").stdout)
    told = filled("explain", line["statement"]["id"][:8]).stdout
    assert "Speaker: Ann Reed." in told
    assert "“the mayor of Orr”" in told
    assert "describes a role that Ann Reed held on" in told
    assert json.loads(filled("explain", line["statement"]["id"], "--json").stdout)["role"]
    missing = filled("explain", "abcd")
    assert (missing.returncode, missing.stderr.count("\n")) == (1, 1)


def test_what_is_decided_is_logged_and_undone(filled: Run, news: Path) -> None:
    imported(filled, news)
    made = filled("speakers", "merge", "Ann Reed", "Tom Bell", "--reviewer", "eve")
    assert "decision 1, eve" in made.stdout
    assert "“Tom Bell” is “Ann Reed”" in filled("speakers", "show", "R1").stdout
    assert filled("speakers", "undo", "1", "--reviewer", "eve").returncode == 0
    assert "(undone)" in filled("speakers", "show", "R1").stdout
    renamed = filled("speakers", "rename", "R1", "Ann M. Reed", "--reviewer", "eve")
    assert renamed.returncode == 0
    assert "Ann M. Reed" in filled("speakers", "list").stdout
    assert "Ann M. Reed" in filled("speakers", "list", "--query", "iron").stdout
    split = filled("speakers", "split", "R1", "--name", "Nobody", "--reviewer", "eve")
    assert split.returncode == 1
    assert "is not on record as 'Nobody'" in split.stderr
    parted = filled(
        *("speakers", "split", "R1", "--name", "Ann Reed", "--article", "road.txt"),
        *("--reviewer", "eve", "--json"),
    )
    assert json.loads(parted.stdout)["act"]["action"] == "split"
    assert filled("verify").returncode == 0


def test_whoever_decides_is_named(filled: Run) -> None:
    refused = filled("speakers", "rename", "Ann Reed", "Ann")
    assert refused.returncode == 2
    assert "--reviewer" in refused.stderr


@pytest.mark.parametrize(
    "arguments",
    [("show", "Nobody"), ("import", "none.csv"), ("undo", "7", "--reviewer", "eve")],
)
def test_bad_input_gets_a_line_and_no_trace(filled: Run, arguments: tuple[str, ...]) -> None:
    done = filled("speakers", *arguments)
    assert done.returncode == 1
    assert done.stderr.startswith("onrecord: ")
    assert done.stderr.count("\n") == 1


def test_a_relay_is_found_by_part_of_its_name(filled: Run) -> None:
    assert "No statement found" in filled("search", "--relay", "nara").stderr
