"""SIGKILL during `forget`: all of it went or nothing, and a second run completes it."""

from __future__ import annotations

import random
import signal
import subprocess
from pathlib import Path

from onrecord.contract import Extraction
from onrecord.store import open_store
from tests.cli.conftest import PROGRAM, Run
from tests.cli.test_killed import length_of
from tests.store.made import a_statement, an_article, an_extraction

ARTICLES, STATEMENTS = 12, 300
ROUNDS = 6
# The transaction writes some 3 MB of log, wiping the file as much again.
MOST_WRITTEN = 4_000_000


def long_article(number: int) -> Extraction:
    """Ann Reed and Tom Bell by turns, each statement in words of its own."""
    said = [
        (("Ann Reed", "Tom Bell")[n % 2], f"road {n:04} of {number:02} opens")
        for n in range(STATEMENTS)
    ]
    text = "\n\n".join(f"{n:04} {name} said {words}." for n, (name, words) in enumerate(said))
    article = an_article(f"news/{number:02}.txt", text)
    return an_extraction(
        article, *(a_statement(article, words, source=name) for name, words in said)
    )


def make_record(path: Path) -> None:
    with open_store(path, write=True) as store:
        for number in range(ARTICLES):
            store.add(long_article(number))


def kill_while_writing(folder: Path, size: int) -> int:
    """Kills it in the moment in which the record's log is longer than `size` bytes."""
    log = folder / "onrecord.db-wal"
    command = [PROGRAM, "forget", "--speaker", "Ann Reed", "--yes"]
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        while process.poll() is None and length_of(log) <= size:
            pass
        process.kill()
    return process.returncode


def speakers(path: Path) -> dict[str, int]:
    """How many statements each has; fails where the record is not whole."""
    found: dict[str, int] = {}
    with open_store(path) as store:
        assert list(store.verify()) == []
        for article in store.articles():
            for statement in store.extraction(article.id).statements:
                name = statement.speaker.name or ""
                found[name] = found.get(name, 0) + 1
    return found


def test_a_killed_forget_erases_all_or_nothing_and_is_completed_by_the_next(
    run: Run, tmp_path: Path
) -> None:
    half = ARTICLES * STATEMENTS // 2
    whole = tmp_path / "whole.db"
    make_record(whole)
    chance = random.Random(7)
    record = tmp_path / "onrecord.db"
    kills = 0
    for _ in range(ROUNDS):
        record.write_bytes(whole.read_bytes())
        kills += kill_while_writing(tmp_path, chance.randrange(MOST_WRITTEN)) == -signal.SIGKILL
        assert speakers(record) in ({"Ann Reed": half, "Tom Bell": half}, {"Tom Bell": half})
        assert run("forget", "--speaker", "Ann Reed", "--yes").returncode == 0
        assert speakers(record) == {"Tom Bell": half}
        assert b"Ann Reed" not in record.read_bytes()
    # On a machine that stalls, a last round may have come to its end.
    assert kills >= ROUNDS // 2
