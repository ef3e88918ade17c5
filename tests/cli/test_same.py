"""Pairs of wordings compared from the command line."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import onrecord, same_command
from tests.linking.word_judge import WordJudge

Compare = Callable[[bytes], Result]
PAIR = b'{"id": "toll", "a": "we pay 70 a day in tolls", "b": "we pay 90 a day in tolls"}'


@pytest.fixture
def compare(monkeypatch: pytest.MonkeyPatch) -> Compare:
    """Runs it on lines, with a judge that needs no model."""
    monkeypatch.setattr(same_command, "load_judge", lambda model=None: WordJudge())
    return lambda lines: CliRunner().invoke(onrecord, ["same"], input=lines)


@pytest.mark.parametrize("lines", [PAIR, PAIR + b"\r\n\r\n", BOM_UTF8 + PAIR + b"\n"])
def test_a_pair_is_compared_however_its_file_was_written(compare: Compare, lines: bytes) -> None:
    done = compare(lines)
    assert (done.exit_code, done.stderr) == (0, "")
    (line,) = map(json.loads, done.stdout.splitlines())
    assert line["id"] == "toll"
    assert line["same"] is True
    assert line["differences"] == [{"kind": "number", "a": [7, 9], "b": [7, 9]}]


def test_what_is_no_pair_is_told_with_its_line_and_the_rest_is_done(compare: Compare) -> None:
    done = compare(b'{"id": 1\n' + PAIR + b'\n{"id": 3, "a": "x"}\n\xff\n')
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 1
    told = [line.split(" is no pair: ")[0] for line in done.stderr.splitlines()]
    assert told == ["onrecord: line 1", "onrecord: line 3", "onrecord: line 4"]
