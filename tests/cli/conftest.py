"""The program as a user runs it: a new process, real files."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]
PROGRAM = str(Path(sys.executable).with_name("onrecord"))


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs onrecord in an empty folder."""

    def run_onrecord(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [PROGRAM, *arguments],
            input=given,
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=tmp_path,
            env={**os.environ, "PYTHONUTF8": "1"},
            check=False,
        )

    return run_onrecord


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Two articles in a folder."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "road.txt").write_text(
        "Mayor opens road\n\n“The road opens,” Ann Reed, the mayor, said. “All of it.”\n\n"
        "A neighbour declined to comment on the bridge.\n",
        encoding="utf-8",
    )
    (folder / "bridge.jsonl").write_text(
        '{"url": "https://echo.example/1", "title": "The bridge", "outlet": "The Echo", '
        '"published": "2021-03-04", "text": "The bridge is shut, Ann Reed said."}\n',
        encoding="utf-8",
    )
    return folder
