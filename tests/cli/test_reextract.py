"""`onrecord reextract`: what it prints; and SIGKILL in the middle of it leaves the record whole."""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.contract import By
from onrecord.store import Act, Action, open_store
from tests.cli.conftest import PROGRAM, Run
from tests.cli.test_killed import STATEMENTS, kill_while_writing, write_articles
from tests.store.made import a_statement, an_extraction

# No model: what is asked here is the same for any extractor.
BY_RULES = ("--extractor", "rules")
REEXTRACT = ("reextract", *BY_RULES)
ACCEPT, REJECT = Act(Action.ACCEPT), Act(Action.REJECT)
ROUNDS = 3
# A round reads 2 or 3 of them again, so that in the last one there is still something to read.
ARTICLES = 10
MOST_WRITTEN = 3_000_000


@pytest.fixture
def record(run: Run, news: Path, tmp_path: Path) -> Path:
    """A record of the news, as an earlier onrecord would have left it; the files are gone."""
    run("add", "news", *BY_RULES)
    for file in news.iterdir():
        file.unlink()
    made_earlier(tmp_path / "onrecord.db")
    return tmp_path / "onrecord.db"


def made_earlier(record: Path, onrecord: str = "0.0.9") -> None:
    with closing(sqlite3.connect(record, isolation_level=None)) as connection:
        connection.execute("UPDATE extraction SET onrecord = ?", (onrecord,))


def test_a_record_of_an_earlier_onrecord_is_read_again_once(run: Run, record: Path) -> None:
    assert run(*REEXTRACT).stdout == (
        "onrecord.db: 2 articles read again; statements 3 before, 3 now; "
        "0 decisions re-applied, 0 corrections to look at\n"
    )
    assert run(*REEXTRACT).stdout == (
        "onrecord.db: 0 articles read again, 2 already read; statements 0 before, 0 now; "
        "0 decisions re-applied, 0 corrections to look at\n"
    )
    assert "every span and hash is right" in run("verify").stdout


def test_only_the_articles_named_are_read_again(run: Run, record: Path) -> None:
    assert "1 article read again;" in run(*REEXTRACT, "road.txt").stdout
    done = run(*REEXTRACT, "rod.txt")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "did you mean news/road.txt" in done.stderr


def test_corrections_are_listed_until_somebody_looks(run: Run, record: Path) -> None:
    with open_store(record, write=True) as store:
        article = store.extraction("road.txt").article
        misread = [a_statement(article, words) for words in ("road opens,” Ann", "the mayor")]
        earlier = By("0.0.8", None, "rules", "2025-01-02T03:04:05Z")
        store.add(an_extraction(article, *misread, by=earlier))
        for statement, act in zip(misread, (REJECT, ACCEPT), strict=True):
            store.decide("road.txt", statement.id, act, reviewer="ana", at="2026-03-04T05:06:07Z")
    assert run(*REEXTRACT, "road.txt").stdout.splitlines() == [
        "onrecord.db: 1 article read again; statements 2 before, 2 now; "
        "0 decisions re-applied, 2 corrections to look at",
        f"To look at: news/road.txt, statement {misread[0].id[:8]}, rejected by ana on 2026-03-04, "
        "something else is read there now: road opens,” Ann",
        f"To look at: news/road.txt, statement {misread[1].id[:8]}, decided by ana on 2026-03-04, "
        "nothing read fits it now: the mayor",
    ]
    with open_store(record, write=True) as store:
        for statement in misread:
            store.decide("road.txt", statement.id, REJECT, reviewer="tom")
    told = run(*REEXTRACT).stdout
    assert "1 article read again, 1 already read; statements 1 before, 1 now" in told
    assert "0 corrections to look at" in told


def test_each_text_is_a_line_of_json_where_asked_for(run: Run, record: Path) -> None:
    lines = [json.loads(line) for line in run(*REEXTRACT, "--json").stdout.splitlines()]
    assert [(line["location"], line["became"], line["after"]) for line in lines] == [
        ("https://echo.example/1", "read_again", 1),
        ("news/road.txt", "read_again", 2),
    ]


def test_a_record_that_is_not_there_is_not_made(run: Run, tmp_path: Path) -> None:
    done = run(*REEXTRACT, "--record", "typo.db")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert not (tmp_path / "typo.db").exists()


def test_a_killed_reextract_leaves_whole_readings_and_is_completed_by_the_next(
    run: Run, tmp_path: Path
) -> None:
    record = tmp_path / "onrecord.db"
    write_articles(tmp_path / "news", ARTICLES)
    assert run("add", "news", *BY_RULES).returncode == 0
    decide_everywhere(record)
    made_earlier(record)
    chance = random.Random(7)
    done: set[str] = set()
    kills = 0
    for _ in range(ROUNDS):
        with rereading(tmp_path) as process:
            told = kill_while_writing(
                process, tmp_path / "onrecord.db-wal", chance.randrange(MOST_WRITTEN)
            )
        kills += process.returncode == -signal.SIGKILL
        now = whole_readings(record)
        # One that was written may have been cut off before it was told.
        assert done | told <= now
        assert len(now - done - told) <= 1
        done = now
    assert kills >= ROUNDS - 1
    lines = [json.loads(line) for line in run(*REEXTRACT, "--json").stdout.splitlines()]
    assert {line["location"] for line in lines if line["became"] == "unchanged"} == done
    assert whole_readings(record) == {line["location"] for line in lines}


def rereading(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [PROGRAM, *REEXTRACT, "--json"], cwd=folder, stdout=subprocess.PIPE, text=True
    )


def decide_everywhere(record: Path) -> None:
    with open_store(record, write=True) as store:
        for article in store.articles():
            first = store.extraction(article.id).statements[0]
            store.decide(article.id, first.id, REJECT, reviewer="ana")


def whole_readings(record: Path) -> set[str]:
    """The locations that were read again; fails where a reading or a decision is not whole."""
    with open_store(record, write=True) as store:
        assert list(store.verify()) == []
        versions = list(store.versions())
        for version in versions:
            shown = store.decided(version.location)
            assert [each.rejected for each in shown] == [True] + [False] * (STATEMENTS - 1)
    return {version.location for version in versions if version.by.onrecord != "0.0.9"}
