"""Utterances from the command line: linked on demand, listed, shown, compared, decided about."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import onrecord
from onrecord.errors import NotFound
from onrecord.linking import judge as judges
from onrecord.store import open_store
from tests.linking.told import Says, an_article_of
from tests.linking.word_judge import WordJudge

Ask = Callable[..., Result]
WATER = "we pay to pump the water uphill and then lose 70 litres every second"

# So much else that neither article is a reprint of the other.
COUNCIL = "the council meets behind closed doors on Friday to vote about the fees once more"
SCHOOLS = "schools open late this year since no bus driver was found for any of the three routes"


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Runs a command on a record of three articles, with a judge that needs no model."""
    path = tmp_path / "news.db"
    with open_store(path, write=True) as store:
        store.add(an_article_of("a.txt", Says(WATER), Says(COUNCIL), outlet="The Echo"))
        says = (Says(WATER.replace("70", "90")), Says(SCHOOLS, "Tom Bell"))
        store.add(an_article_of("b.txt", *says, outlet="Gazette", published="2021-05-05"))
        store.add(an_article_of("c.txt", Says("nobody asked us about tolls")))
    monkeypatch.setattr(judges, "load_judge", lambda model=None: WordJudge())
    monkeypatch.setenv("ONRECORD_RECORD", str(path))

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(onrecord, arguments)

    return run


def test_a_record_is_linked_when_it_is_asked(ask: Ask) -> None:
    done = ask("utterances")
    assert done.exit_code == 0
    (line,) = done.stdout.splitlines()
    assert line.startswith("2 reports")
    assert "Ana Ruiz: we pay to pump" in line
    told = ask("link").stdout
    assert "0 articles looked at" in told
    assert "1 utterance with several statements, 1 difference" in told
    again = json.loads(ask("link", "--rebuild", "--json").stdout)
    assert (again["articles"], again["counts"]["utterances"]) == (3, 1)


def test_lines_for_programs_have_places_in_articles(ask: Ask) -> None:
    (line,) = ask("utterances", "water", "--json").stdout.splitlines()
    told = json.loads(line)
    assert set(told) == {"utterance", "statements"}
    start = len("said 0 ")
    assert told["statements"] == [
        {"article": name, "content": [[start, start + len(WATER)]]} for name in ("a.txt", "b.txt")
    ]


def test_filters_narrow_the_list(ask: Ask) -> None:
    assert ask("utterances", "--outlet", "gaz", "--at-least", "2").stdout
    for none in (("tolls",), ("--at-least", "3"), ("--speaker", "bell"), ("--said-to", "2020")):
        done = ask("utterances", *none)
        assert (done.stdout, done.exit_code) == ("", 0)
        assert "No utterance found" in done.stderr


def test_reports_are_shown_against_the_first(ask: Ask) -> None:
    id_ = json.loads(ask("utterances", "--json").stdout)["utterance"]
    shown = ask("utterance", id_[:8]).stdout
    assert "[-70-] {+90+} litres" in shown
    assert "2 independent" in shown
    assert "Ana Ruiz · independent" in shown
    whole = json.loads(ask("utterance", id_, "--json").stdout)
    assert [each["stored"]["location"] for each in whole["reports"]] == ["a.txt", "b.txt"]
    place = [WATER.index("70"), WATER.index("70") + 2]
    assert whole["reports"][1]["differences"] == [{"kind": "number", "a": place, "b": place}]


def test_differences_are_listed_with_their_places(ask: Ask) -> None:
    told = ask("compare").stdout
    assert told.splitlines()[0].startswith("number  0.91")
    assert "lose [70] litres" in told
    assert "lose [90] litres" in told
    (line,) = ask("compare", "--json", "--kind", "number").stdout.splitlines()
    found, at = json.loads(line), len("said 0 ") + WATER.index("70")
    assert (found["article_a"], found["article_b"]) == ("a.txt", "b.txt")
    assert (found["a"], found["words_a"], found["words_b"]) == ([at, at + 2], "70", "90")
    assert "No difference found" in ask("compare", "--kind", "name").stderr
    assert ask("compare", "--kind", "cut").exit_code == 2


def test_what_is_decided_is_shown_and_undone(ask: Ask) -> None:
    (line,) = ask("utterances", "--json").stdout.splitlines()
    one = json.loads(line)["utterance"]
    other = json.loads(ask("search", "tolls", "--json").stdout)["statement"]["id"]
    refused = ask("utterance", "merge", one, other)
    assert (refused.exit_code, "--reviewer" in refused.stderr) == (2, True)
    merged = ask("utterance", "merge", one, other, "--reviewer", "eve")
    assert "decision 1, eve" in merged.stdout
    assert "decision 1, eve" in ask("utterance", other).stdout
    undone = json.loads(ask("utterance", "undo", "1", "--reviewer", "eve", "--json").stdout)
    assert (undone["undoes"], undone["act"]["action"]) == (1, "undo")
    statement = json.loads(ask("search", "90", "--json").stdout)["statement"]["id"]
    assert ask("utterance", "split", one, statement, "--reviewer", "eve").exit_code == 0
    assert ask("utterances").stdout == ""
    assert ask("verify").exit_code == 0


def test_bad_input_is_told(ask: Ask) -> None:
    assert isinstance(ask("utterance", "none").exception, NotFound)
    assert isinstance(ask("compare", "--utterance", "none").exception, NotFound)
    assert isinstance(ask("compare", "--speaker", "none").exception, NotFound)
    assert "merge" in ask("utterance", "--help").stdout
