"""A user's list of people and bodies: a CSV table, or a dump of Wikidata."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

from onrecord.errors import ListUnreadable
from onrecord.registry.entries import Told
from onrecord.registry.table import read_table
from onrecord.registry.wikidata import read_dump

DUMPS = frozenset({".json", ".jsonl", ".ndjson"})


def read_list(path: Path) -> Iterator[Told]:
    """Every speaker of the list, and what of it could not be read, in order.

    A name that ends in `.json`, `.jsonl` or `.ndjson` (and `.gz` behind it) is a dump of Wikidata,
    of which memory holds a line at a time; anything else is CSV. Raises ListUnreadable where there
    is no such file, or no column of names in it.
    """
    suffix = Path(path.name.lower().removesuffix(".gz")).suffix
    read = read_dump if suffix in DUMPS else read_table
    try:
        yield from read(str(path), lambda: _opened(path))
    except FileNotFoundError as error:
        raise ListUnreadable(f"{path} does not exist; check the path") from error
    except (OSError, EOFError) as error:
        raise ListUnreadable(f"{path} cannot be read ({error}); check the file") from error


def _opened(path: Path) -> IO[bytes]:
    if path.name.lower().endswith(".gz"):
        return cast(IO[bytes], gzip.GzipFile(path))
    return path.open("rb")
