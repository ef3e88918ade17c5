from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.store import Store, open_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "onrecord.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A record with nothing in it."""
    with open_store(path, write=True) as opened:
        yield opened
