"""Writes the record that is measured, once; later runs find it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from onrecord.store import open_store
from onrecord_lab.bench_view.articles import article_at
from onrecord_lab.bench_view.press import Press

Tell = Callable[[str], None]
_TOLD_EVERY = 50_000


def make_record(press: Press, folder: Path, tell: Tell) -> Path:
    """The record of the press in that folder, written where it is not there whole.

    Nothing is extracted: articles go into the store with their statements.
    """
    total = sum(press.sizes)
    path = folder / f"bench-view-{total}.db"
    if path.exists():
        tell(f"{path} was made before; remove it to have it made anew")
        return path
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    for leftover in folder.glob(f"{unfinished.name}*"):
        leftover.unlink()
    _write(press, unfinished, tell)
    return unfinished.rename(path)


def _write(press: Press, path: Path, tell: Tell) -> None:
    total = sum(press.sizes)
    begin = time.perf_counter()
    done, told = 0, 0
    with open_store(path, write=True) as store:
        for number, size in enumerate(press.sizes):
            store.add(article_at(press, number))
            done += size
            if done >= told + _TOLD_EVERY or done == total:
                told = done
                tell(f"{done:,} of {total:,} statements, {time.perf_counter() - begin:.0f} s")
