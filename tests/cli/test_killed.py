"""SIGKILL during `add`: at most the article in hand is lost, and a second run completes it."""

from __future__ import annotations

import random
import signal
import subprocess
from pathlib import Path

from onrecord.store import open_store
from tests.cli.conftest import PROGRAM, Run

ARTICLES = 120


def test_a_killed_add_leaves_whole_articles_and_is_completed_by_the_next(
    run: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(ARTICLES):
        (folder / f"{number:03}.txt").write_text(
            f"Road {number}\n\n" + "“The road opens,” Ann Reed said.\n\n" * 20, encoding="utf-8"
        )
    chance = random.Random(7)
    told = 0
    for _ in range(6):
        told = max(told, add_and_kill(tmp_path, after=chance.randrange(1, ARTICLES // 3)))
        with open_store(tmp_path / "onrecord.db") as store:
            kept = list(store.articles())
            assert list(store.verify()) == []
        # What was told as added is there; of one more the telling may have been cut off.
        assert len(kept) >= told
        assert all(article.statements == 20 for article in kept)
    assert run("add", "news").returncode == 0
    with open_store(tmp_path / "onrecord.db") as store:
        assert store.counts().articles == ARTICLES
        assert list(store.verify()) == []


def add_and_kill(folder: Path, *, after: int) -> int:
    """Kills `add` after it told of `after` articles; gives how many it told of."""
    with subprocess.Popen(
        [PROGRAM, "add", "news", "--json"], cwd=folder, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        told = 0
        for told, _ in enumerate(process.stdout, start=1):
            if told == after:
                break
        process.send_signal(signal.SIGKILL)
        return told
