"""SIGKILL during `add`: at most the article in hand is lost, and a second run completes it."""

from __future__ import annotations

import json
import random
import signal
import subprocess
from pathlib import Path

from onrecord.store import Store, open_store
from tests.cli.conftest import PROGRAM, Run

# An article of so many statements is more than SQLite keeps in memory: it is in the log, 1.5 MB
# of it, long before its transaction ends. Of 16 kills while writing 15 fell into a transaction.
STATEMENTS = 1500
MOST_WRITTEN = 3_000_000
MOST_NEW = 2
# A round adds 2 or 3 articles, so that in the last one there is still something to write.
ROUNDS = 6
ARTICLES = 18


def test_a_killed_add_leaves_whole_articles_and_is_completed_by_the_next(
    run: Run, tmp_path: Path
) -> None:
    write_articles(tmp_path / "news")
    chance = random.Random(7)
    known: set[str] = set()
    kills = 0
    for turn in range(ROUNDS):
        with adding(tmp_path) as process:
            if turn % 2:
                told = kill_after_new(process, chance.randint(1, MOST_NEW))
            else:
                log = tmp_path / "onrecord.db-wal"
                told = kill_while_writing(process, log, chance.randrange(MOST_WRITTEN))
        kills += process.returncode == -signal.SIGKILL
        with open_store(tmp_path / "onrecord.db", write=True) as store:
            kept = whole_articles(store)
        assert known | told <= kept
        # One that was written may have been cut off before it was told.
        assert len(kept - known - told) <= 1
        known = kept
    # On a machine that stalls, a last round may have come to its end.
    assert kills >= ROUNDS - 1
    assert run("add", "news").returncode == 0
    with open_store(tmp_path / "onrecord.db") as store:
        assert len(whole_articles(store)) == ARTICLES


def write_articles(folder: Path, articles: int = ARTICLES) -> None:
    folder.mkdir()
    for number in range(articles):
        said = (f"“Road {n} of {number} opens,” Ann Reed said.\n\n" for n in range(STATEMENTS))
        (folder / f"{number:03}.txt").write_text(f"Road {number}\n\n" + "".join(said), "utf-8")


def whole_articles(store: Store) -> set[str]:
    """The locations of all articles; fails where one is not whole."""
    assert list(store.verify()) == []
    articles = list(store.articles())
    assert {article.statements for article in articles} <= {STATEMENTS}
    return {article.location for article in articles}


def adding(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [PROGRAM, "add", "news", "--json"], cwd=folder, stdout=subprocess.PIPE, text=True
    )


def kill_after_new(process: subprocess.Popen[str], wanted: int) -> set[str]:
    """Kills it when it told of so many articles that are new, while it reads the next.

    Gives the locations of all that it told of.
    """
    assert process.stdout is not None
    told: set[str] = set()
    new = 0
    while new < wanted and (line := process.stdout.readline()):
        told.add(json.loads(line)["location"])
        new += json.loads(line)["added"] == "new"
    process.kill()
    return told | {json.loads(line)["location"] for line in process.stdout}


def kill_while_writing(process: subprocess.Popen[str], log: Path, size: int) -> set[str]:
    """Kills it in the moment in which the record's log is longer than `size` bytes.

    Nothing is waited for, so that this falls into a transaction and not behind it. Gives the
    locations of all that it told of.
    """
    assert process.stdout is not None
    while process.poll() is None and length_of(log) <= size:
        pass
    process.kill()
    return {json.loads(line)["location"] for line in process.stdout}


def length_of(log: Path) -> int:
    try:
        return log.stat().st_size
    except FileNotFoundError:
        return -1
