"""Names to origins: files, folders, patterns, standard input."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO

from onrecord.collect.origins import Origin, refused
from onrecord.collect.piped import piped_origin
from onrecord.collect.readers import SUFFIXES
from onrecord.contract import Problem, ProblemKind

STDIN = "-"
PATTERN_MARK = re.compile(r"[*?\[]")
WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
# Formats that look like text and would be read as one long article.
OTHER_FORMATS = {
    ".json": "a JSON file is not read as text; write one article a line into a .jsonl file",
    ".xml": "XML is not read as text; give the articles as .html, .txt or .jsonl",
    ".rtf": "RTF is not read as text; save it as .txt or .html",
}
READ_HERE = "onrecord reads " + " ".join(SUFFIXES)

Found = Iterator[Origin | Problem]


def origins_at(names: Sequence[str], *, root: Path | None, stdin: BinaryIO | None) -> Found:
    """The origins behind the names, in the order given; a Problem for a name that leads nowhere."""
    for name in names:
        if name == STDIN:
            yield piped_origin(sys.stdin.buffer if stdin is None else stdin)
        else:
            yield from _origins_behind(name, root)


def printable(path: str | Path) -> str:
    r"""The path as text; bytes of a file name that are not UTF-8 appear as `\xff`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _origins_behind(name: str, root: Path | None) -> Found:
    if not name.strip():
        message = "an empty name is no file; give a file, a folder, a pattern or -"
        yield Problem(name, ProblemKind.MISSING, message)
        return
    path = Path(name)
    try:
        is_folder, exists = path.is_dir(), os.path.lexists(path)
    except PermissionError as error:
        yield _refused(path, error)
        return
    except (OSError, ValueError):  # a name too long for the system, or with a NUL in it
        is_folder, exists = False, False
    if is_folder:
        yield from _in_folder(path, root)
    elif exists and path.suffix.lower() in OTHER_FORMATS:
        message = f"{printable(name)}: {OTHER_FORMATS[path.suffix.lower()]}"
        yield Problem(printable(name), ProblemKind.UNREADABLE, message)
    elif exists:
        yield _file(path, name, root)
    elif PATTERN_MARK.search(name):
        yield from _matching(name, root)
    else:
        yield _nothing_at(name)


def _nothing_at(name: str) -> Problem:
    if WEB_ADDRESS.match(name):
        message = f"{name} is a web address, which is not fetched; save the page as .html"
    else:
        message = f"{printable(name)} does not exist; check the path"
    return Problem(printable(name), ProblemKind.MISSING, message)


def _in_folder(folder: Path, root: Path | None) -> Found:
    empty = True
    for found in _walk(folder, root, _around(folder)):
        empty = False
        yield found
    if empty:
        message = f"{printable(folder)} holds no file to read; {READ_HERE}"
        yield Problem(printable(folder), ProblemKind.MISSING, message)


def _around(folder: Path) -> set[tuple[int, int]]:
    """The folders that hold this one: a link back to one of them leads nowhere new."""
    around = set()
    with suppress(OSError):  # beyond a folder that we may not look into no link leads either
        for parent in folder.resolve().parents:
            around.add(_identity(parent))
    return around


def _identity(folder: Path) -> tuple[int, int]:
    status = folder.stat()
    return status.st_dev, status.st_ino


def _matching(pattern: str, root: Path | None) -> Found:
    """Every file that the pattern matches, and the files in every folder that it matches.

    Each once: `**` matches a folder and, from Python 3.13 on, the files in it as well.
    """
    told: set[str] = set()
    visited: set[tuple[int, int]] = set()
    for path in _matches(pattern):
        for found in [path] if isinstance(path, Problem) else _entry(path, root, visited):
            name = found.location if isinstance(found, Problem) else found.name
            if name not in told:
                told.add(name)
                yield found
    if not told:
        message = f"{printable(pattern)} matches no file to read; {READ_HERE}"
        yield Problem(printable(pattern), ProblemKind.MISSING, message)


def _matches(pattern: str) -> Iterator[Path | Problem]:
    """Paths in sorted order, without hidden ones that the pattern does not name.

    After a Problem, where the search ended at what may not be looked into, those found until then.
    """
    parts = Path(pattern).parts
    first = next(i for i, part in enumerate(parts) if PATTERN_MARK.search(part))
    base, searched = Path(*parts[:first]), str(Path(*parts[first:]))
    hidden_wanted = any(part.startswith(".") for part in parts[first:])
    matches: list[Path] = []
    try:
        matches.extend(base.glob(searched))  # which keeps what was found before an error
    except ValueError:  # `**` glued to other characters
        return
    except OSError as error:
        yield _refused(base, error)
    for path in sorted(matches):
        if hidden_wanted or not _is_hidden(path.relative_to(base).parts):
            yield path


def _walk(folder: Path, root: Path | None, visited: set[tuple[int, int]]) -> Found:
    """Readable files below the folder, by name; each folder once, so that links cannot loop."""
    try:
        identity = _identity(folder)
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield _refused(folder, error)
        return
    if identity in visited:
        return
    visited.add(identity)
    for path in entries:
        if not _is_hidden((path.name,)):
            yield from _entry(path, root, visited)


def _entry(path: Path, root: Path | None, visited: set[tuple[int, int]]) -> Found:
    """What a name in a folder leads to; a Problem where the system does not let us look."""
    try:
        is_folder, is_file = path.is_dir(), path.is_file() or path.is_symlink()
    except OSError as error:  # the folder may be listed (r) but not entered (x)
        yield _refused(path, error)
        return
    if is_folder:
        yield from _walk(path, root, visited)
    elif is_file and path.suffix.lower() in SUFFIXES:  # a pipe or device could block for ever
        yield _file(path, str(path), root)


def _refused(path: Path, error: OSError) -> Problem:
    refusal = refused(printable(path), error)
    return Problem(printable(path), refusal.kind, str(refusal))


def _file(path: Path, name: str, root: Path | None) -> Origin:
    location = printable(name if root is None else _from_root(path, root))
    return Origin(location, path.suffix.lower(), partial(_open, path))


def _open(path: Path) -> BinaryIO:
    return path.open("rb")


def _from_root(path: Path, root: Path) -> str:
    """The path relative to the root in posix form, so that both can move together."""
    try:
        return Path(os.path.relpath(path, root)).as_posix()
    except ValueError:  # another drive
        return path.absolute().as_posix()


def _is_hidden(parts: Sequence[str]) -> bool:
    return any(part.startswith(".") and part not in {".", ".."} for part in parts)
