"""The answers that a page shows: its commands, examples and queries are run, and told anew.

console   lines behind "$ " are run by the shell, those behind "> " go on with them
python    lines behind ">>> " and "... "; names live as long as the page
sql       a query up to its semicolon, the answer as comments below it

Blocks of any other language, and Python without a prompt, stay as they are.
"""

from __future__ import annotations

import doctest
import io
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, redirect_stdout
from pathlib import Path

from onrecord_lab.docs.workshop import RECORD, workshop

_BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ .*(?:\n> .*)*", re.MULTILINE)
# The one thing in an answer that no two runs share.
_AT = re.compile(r'"at":"[^"]+"')
_SOME_TIME = '"at":"2026-11-24T12:00:00Z"'


def with_answers(page: str) -> str:
    """The page with every answer as onrecord gives it now, on the record of `make demo`."""
    names: dict[str, object] = {}
    runners: dict[str, Callable[[str], str]] = {
        "console": _run_console,
        "python": lambda body: _run_python(body, names),
        "sql": _run_sql,
    }

    def answered(block: re.Match[str]) -> str:
        run = runners.get(block["language"])
        body = run(block["body"]) if run else block["body"]
        return f"```{block['language']}\n{body}```"

    if not any(block["language"] in runners for block in _BLOCK.finditer(page)):
        return page
    with workshop():
        return _BLOCK.sub(answered, page)


def _run_console(body: str) -> str:
    return "".join(f"{command}\n{_output_of_shell(command)}" for command in _COMMAND.findall(body))


def _output_of_shell(command: str) -> str:
    line = command.removeprefix("$ ").replace("\n> ", "\n")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {"PATH": path, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
    run = subprocess.run(
        ["bash", "-c", line],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,  # a page may show an error
    )
    return _lines(_AT.sub(_SOME_TIME, run.stdout))


def _run_python(body: str, names: dict[str, object]) -> str:
    pieces = doctest.DocTestParser().parse(body)
    return "".join(_example(piece, names) for piece in pieces)


def _example(piece: str | doctest.Example, names: dict[str, object]) -> str:
    if isinstance(piece, str):
        return piece
    first, *rest = piece.source.splitlines()
    prompted = "".join(f"... {line}".rstrip() + "\n" for line in rest)
    written = io.StringIO()
    with redirect_stdout(written):
        exec(compile(piece.source, "<page>", "single"), names)
    answer = _lines(written.getvalue()).replace("\n\n", "\n<BLANKLINE>\n")
    return f">>> {first}\n{prompted}{answer}"


def _run_sql(body: str) -> str:
    query = body[: body.index(";\n") + 2]
    with closing(sqlite3.connect(f"file:{RECORD}?mode=ro", uri=True)) as connection:
        return query + "".join(_comments(connection.execute(query)))


def _comments(rows: sqlite3.Cursor) -> Iterator[str]:
    for row in rows:
        yield f"-- {' | '.join('null' if value is None else str(value) for value in row)}\n"


def _lines(output: str) -> str:
    """The output without spaces at line ends, which editors would remove from the page."""
    return "".join(line.rstrip() + "\n" for line in output.splitlines())
