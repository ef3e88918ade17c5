"""Confidence on texts of other kinds: statements that a reader judged, once for each model.

`eval/judged.jsonl` holds places, confidences and the reader's word, never text: a line per
statement that the model named in it told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from onrecord.contract import Spans
from onrecord_lab.evaluate.reliability import Answer, bins_of, calibration_error


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement with its confidence, and whether content and source are right.

    `collection` names the texts, `article` one of them; `model` is the start of its SHA-256.
    """

    collection: str
    article: str
    content: Spans
    cue: Spans
    source: Spans
    confidence: float
    right: bool
    model: str


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """One collection, or all: how many were judged, the share right, the mean confidence, ECE."""

    collection: str
    statements: int
    articles: int
    right: float
    confidence: float
    error: float


def read_judged(path: Path) -> list[Judged]:
    """The lines of the file; none where it does not exist."""
    lines = path.read_bytes().splitlines() if path.exists() else []
    return [msgspec.json.decode(line, type=Judged) for line in lines]


def judged_rows(judged: Sequence[Judged]) -> list[JudgedRow]:
    """A row per collection, in the order of the file, and one for all of them."""
    names = list(dict.fromkeys(each.collection for each in judged))
    parts = [(name, [each for each in judged if each.collection == name]) for name in names]
    return [_row(name, part) for name, part in (*parts, ("all", judged)) if part]


def _row(name: str, part: Sequence[Judged]) -> JudgedRow:
    answers = [Answer(each.confidence, each.right) for each in part]
    return JudgedRow(
        collection=name,
        statements=len(part),
        articles=len({(each.collection, each.article) for each in part}),
        right=sum(answer.right for answer in answers) / len(answers),
        confidence=sum(answer.confidence for answer in answers) / len(answers),
        error=calibration_error(bins_of(answers)),
    )
