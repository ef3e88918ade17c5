"""How probable each phrase is when the article is read again, and what is chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from onrecord.encoder.encode import Network
from onrecord.encoder.phrase_vectors import PhraseVectors
from onrecord.encoder.sessions import Floats, Session
from onrecord.identify.occasions.candidates import Candidate, Part
from onrecord.identify.occasions.reading import FirstReading
from onrecord.identify.occasions.rereading.rows import RowReader, Rows
from onrecord.identify.occasions.turn import Turn

REREADING = "rereading.onnx"
Choice = dict[Part, Candidate]
# Statements whose candidates are weighed at once.
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Rereader:
    """The network, and what each part's candidate has to reach to be told. Safe in threads.

    network
        numbers [n, 129], vectors [n, 256] -> a score for each part [n, 3], against 0 for that the
        article does not tell.
    """

    network: Network
    least: Mapping[Part, float]

    def choose(self, reading: FirstReading, vectors: PhraseVectors) -> dict[str, Choice]:
        """What is chosen for each statement, by its id; parts that are not told are left out."""
        reader = RowReader(reading, vectors)
        chosen: dict[str, Choice] = {
            turn.statement.id: {} for turn in reading.turns if turn.statement
        }
        for part in Part:
            for turns in _batches(reader.turns):
                rows = reader.rows(part, turns)
                for row in best_rows(rows, self._chances(rows, part), self.least[part]):
                    statement = reading.turns[rows.turns[row]].statement
                    assert statement is not None
                    chosen[statement.id][part] = rows.candidates[row]
        return chosen

    def _chances(self, rows: Rows, part: Part) -> Floats:
        """How sure both readings are of each row's candidate [n]."""
        if not rows.candidates:
            return np.zeros(0, dtype=np.float32)
        scores = self.network.run(numbers=rows.numbers, vectors=rows.vectors)
        return of_both(rows.first, chances_of(scores[:, list(Part).index(part)], rows))


def _batches(turns: Sequence[Turn]) -> Iterator[Sequence[Turn]]:
    """A few at a time, so that memory grows slowly with the text."""
    for first in range(0, len(turns), _BATCH):
        yield turns[first : first + _BATCH]


def chances_of(scores: Floats, rows: Rows) -> Floats:
    """Scores as what the second reading finds probable; what is left of 1 is that none holds."""
    highest = np.zeros(int(rows.turns.max()) + 1, dtype=np.float32)
    np.maximum.at(highest, rows.turns, scores)
    powers = np.exp(scores - highest[rows.turns])
    totals = np.exp(-highest)
    np.add.at(totals, rows.turns, powers)
    chances: Floats = powers / totals[rows.turns]
    return chances


def of_both(first: Floats, second: Floats) -> Floats:
    """The geometric mean of what two readings found: neither is sure enough for both.

    In kinds of articles that were not taught the second reading alone is too sure.
    """
    both: Floats = np.sqrt(first * second)
    return both


def best_rows(rows: Rows, chances: Floats, least: float) -> list[int]:
    """The most probable row of each statement, where it is probable enough."""
    best: dict[int, int] = {}
    for row, turn in enumerate(rows.turns.tolist()):
        if turn not in best or chances[row] > chances[best[turn]]:
            best[turn] = row
    return [row for row in best.values() if chances[row] >= least]


def load_rereader(path: Path, least: Mapping[Part, float]) -> Rereader:
    """Raises `ModelDamaged` where the file holds no network.

    With one thread there is none that a forked process could lack.
    """
    return Rereader(Session(path, threads=1), least)
