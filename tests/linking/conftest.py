from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.store import Store, open_store
from tests.linking.word_judge import WordJudge


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A record with nothing in it."""
    with open_store(tmp_path / "onrecord.db", write=True) as opened:
        yield opened


@pytest.fixture
def judge() -> WordJudge:
    return WordJudge()
