"""Writes a record that is to be linked, once; later runs find it."""

from __future__ import annotations

import time
from pathlib import Path

from onrecord.store import open_store
from onrecord_lab.bench_link.articles import article_of
from onrecord_lab.bench_link.samples import Tell
from onrecord_lab.bench_link.seasons import Press

_TOLD_EVERY = 50_000


def make_record(press: Press, statements: int, work: Path, tell: Tell) -> Path:
    """The record with so many statements, not linked; written where it is not there whole.

    Nothing is extracted: articles go into the store with their statements.
    """
    path = work / f"bench-link-{statements}.db"
    if path.exists():
        tell(f"{path} was made before; remove it to have it made anew")
        return path
    unfinished = path.with_suffix(".part")
    for leftover in work.glob(f"{unfinished.name}*"):
        leftover.unlink()
    begin = time.perf_counter()
    done, told = 0, 0
    with open_store(unfinished, write=True) as store:
        for number, samples in enumerate(press.articles(statements)):
            store.add(article_of(number, samples))
            done += len(samples)
            if done >= told + _TOLD_EVERY or done == statements:
                told = done
                tell(f"{done:,} of {statements:,} written, {time.perf_counter() - begin:.0f} s")
    return unfinished.rename(path)
