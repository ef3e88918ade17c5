"""A folder to run a page in: what `make demo` leaves behind in a fresh clone."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

from onrecord.linking.everything import link_all
from onrecord.linking.judge import load_judge
from onrecord.pipeline import Pipeline
from onrecord.record import open_record
from onrecord.store import open_store
from onrecord_lab.gold.files import DEMO_ARTICLES, GOLD_ENDING

RECORD = "demo.db"
_FOLDER = "src/onrecord/demo/articles"


@contextmanager
def workshop(pipeline: Pipeline | None = None) -> Iterator[Path]:
    """The folder, with the demo articles where the clone has them; it is the working folder.

    Removed at the end, with everything that was made in it. The pipeline reads the articles; then
    they are linked.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        gold = shutil.ignore_patterns(f"*{GOLD_ENDING}")
        shutil.copytree(DEMO_ARTICLES, folder / _FOLDER, ignore=gold)
        with chdir(folder):
            with open_record(RECORD, pipeline=pipeline) as record:
                record.add(*(f"{_FOLDER}/*.{suffix}" for suffix in ("txt", "html", "jsonl")))
            with open_store(RECORD, write=True) as store:
                link_all(store, load_judge())
            yield folder
