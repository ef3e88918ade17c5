"""A folder that appears whole or not at all."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.errors import OnrecordError


@contextmanager
def output_folder(path: Path) -> Iterator[Path]:
    """A folder whose files become those of `path` when all are written.

    Raises `OnrecordError` where there is something at `path` already, and where the disk or the
    permissions are in the way.
    """
    try:
        if path.exists() and not (path.is_dir() and not any(path.iterdir())):
            raise OnrecordError(f"{path} is there and not empty; name a new folder")
        with _whole_folder(path.resolve()) as temporary:
            yield temporary
    except OSError as error:
        reason = error.strerror or str(error)
        raise OnrecordError(f"cannot write {path}: {reason}; choose another place") from error


@contextmanager
def _whole_folder(path: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent) as beside:
        # A folder of its own inside: what lies outside is for its maker's eyes only.
        made = Path(beside) / path.name
        made.mkdir()
        yield made
        if path.exists():
            path.rmdir()
        made.rename(path)
