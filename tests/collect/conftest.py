"""Ways to read what a test wrote, common to the tests of this stage."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from onrecord.collect import collect
from onrecord.contract import Article, Problem
from onrecord.settings import ReadingSettings

ReadFile = Callable[..., list[Article | Problem]]
ReadInput = Callable[..., list[Article | Problem]]


@pytest.fixture
def read_file(tmp_path: Path) -> ReadFile:
    """Writes bytes to a file of that name and collects it, locations relative to its folder."""

    def write_and_read(
        name: str, content: bytes | str, settings: ReadingSettings | None = None
    ) -> list[Article | Problem]:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return list(collect([str(path)], settings or ReadingSettings(), root=tmp_path))

    return write_and_read


@pytest.fixture
def read_input() -> ReadInput:
    """Collects bytes as standard input."""

    def pipe_and_read(
        content: bytes | str, settings: ReadingSettings | None = None
    ) -> list[Article | Problem]:
        stdin = BytesIO(content.encode() if isinstance(content, str) else content)
        return list(collect(["-"], settings or ReadingSettings(), stdin=stdin))

    return pipe_and_read
