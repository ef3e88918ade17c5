"""`onrecord reprints` as a user runs it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.link.reprints.texts import STORY, numbered


@pytest.fixture
def record(run: Run, tmp_path: Path) -> None:
    """Three articles of one story, and one of another, in onrecord.db."""
    texts = {
        "one": (STORY, "2015-10-13"),
        "two": (STORY.replace("in May", "in June"), "2015-10-14"),
        "three": (STORY.partition("\n\n")[0], "2015-10-15"),
        "other": (numbered(1, 2, 3), "2015-10-12"),
    }
    rows = [
        json.dumps({"url": name, "text": text, "published": day, "outlet": f"The {name}"})
        for name, (text, day) in texts.items()
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(rows), encoding="utf-8")
    added = run("add", "rows.jsonl", "--extractor", "rules")
    assert added.returncode == 0, added.stderr


@pytest.mark.usefixtures("record")
def test_groups_are_listed_with_how_each_was_made(run: Run) -> None:
    done = run("reprints")
    assert (done.returncode, done.stderr) == (0, "")
    lead, *articles = done.stdout.strip().splitlines()
    assert lead == "3 articles with the same text, the earliest first:"
    assert [line.split()[1] for line in articles] == ["2015-10-13", "2015-10-14", "2015-10-15"]
    assert articles[1].endswith("updated: 1 word changed, 98 in 100 the same")
    assert articles[2].endswith("shortened to 1 of 2 paragraphs")


@pytest.mark.usefixtures("record")
def test_of_an_article_the_parts_are_shown(run: Run) -> None:
    done = run("reprints", "three")
    _, _, updated, *lines = [line.strip() for line in done.stdout.splitlines()]
    assert "  two  updated" in updated
    assert lines[:3] == ["= 7 words: “The harbour of Orr will open in”", "- “May”", "+ “June”"]
    assert [line[:14] for line in lines[3:]] == [
        *("= 84 words: “i", "8b5b9db0  2015", "= 55 words: “T", "- “The works c", ""),
    ]


@pytest.mark.usefixtures("record")
def test_a_group_is_a_line_of_json(run: Run) -> None:
    (line,) = run("reprints", "--json").stdout.splitlines()
    group = json.loads(line)
    assert list(group) == ["first", "dates_tell", "articles", "pairs"]
    assert group["first"] == group["articles"][0]["article"]["id"]
    assert group["dates_tell"]
    assert [each["relation"] and each["relation"]["kind"] for each in group["articles"]] == [
        None,
        "updated",
        "shortened",
    ]
    assert len(group["pairs"]) == 3


@pytest.mark.usefixtures("record")
def test_an_article_without_reprints_is_said_to_have_none(run: Run) -> None:
    done = run("reprints", "other")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "No reprint found.\n")
    assert run("reprints", "other", "--json").stdout == ""


@pytest.mark.usefixtures("record")
def test_a_name_that_is_not_there_is_told(run: Run) -> None:
    done = run("reprints", "nowhere")
    assert done.returncode == 1
    assert "no article 'nowhere'" in done.stderr


def test_without_a_record_nothing_is_made(run: Run, tmp_path: Path) -> None:
    assert run("reprints").returncode == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.usefixtures("record")
def test_linking_from_nothing_makes_groups_anew(run: Run, tmp_path: Path) -> None:
    before = run("reprints", "--json").stdout
    with closing(sqlite3.connect(tmp_path / "onrecord.db")) as connection:
        connection.execute("DELETE FROM reprint_group")
        connection.commit()
    assert run("reprints", "--json").stdout == ""
    assert run("link", "--rebuild").returncode == 0
    assert run("reprints", "--json").stdout == before
