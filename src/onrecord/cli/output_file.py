"""A file that appears whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import OnrecordError

STDOUT = Path("-")


@contextmanager
def output_file(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes become the file at `path` when all are written.

    A link is followed, permissions of a file that is there stay, and what is no plain file (a
    pipe, a device) is written to as it is; `-` is standard output. Raises `OnrecordError` where
    the folder, the disk or the permissions are in the way.
    """
    try:
        if path == STDOUT:
            yield sys.stdout.buffer
        elif path.exists() and not path.is_file():
            with path.open("wb") as stream:
                yield stream
        else:
            with _whole_file(path.resolve()) as stream:
                yield stream
    except OSError as error:
        reason = error.strerror or str(error)
        raise OnrecordError(f"cannot write {path}: {reason}; choose another place") from error


@contextmanager
def _whole_file(path: Path) -> Iterator[BinaryIO]:
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        temporary.chmod(mode)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    """What the user takes from a new file's permissions; a temporary file has none to give."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
