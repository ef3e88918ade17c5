"""Pairs of wordings written to mislead: which kinds of difference they must and must not be given.

Lines of `eval/links/traps.jsonl`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.contract_json import read_record
from onrecord.link.differences import differences
from onrecord.linked import Difference, DifferenceKind
from onrecord.linking.wording import wording_of
from onrecord_lab.evaluate.links.labelled_pairs import LINKS

TRAPS = LINKS / "traps.jsonl"


@dataclass(frozen=True, slots=True)
class Trap:
    """`expected`: kinds that must be found; `forbidden`: kinds that must not."""

    id: str
    a: str
    b: str
    speaker_a: str | None = None
    speaker_b: str | None = None
    expected: tuple[DifferenceKind, ...] = ()
    forbidden: tuple[DifferenceKind, ...] = ()


@dataclass(frozen=True, slots=True)
class TrapFigures:
    """`caught`: the ids of traps given a forbidden kind; `missed`: those not given an expected one.

    `numbers`: of the traps that forbid a number, the share given one.
    """

    traps: int
    caught: tuple[str, ...]
    missed: tuple[str, ...]
    numbers: float


def read_traps(path: Path = TRAPS) -> Sequence[Trap]:
    """The traps of a file; none where it is not there."""
    if not path.exists():
        return ()
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(read_record(line, Trap) for line in lines if line.strip())


def told_of(trap: Trap) -> Sequence[Difference]:
    """The differences of a trap's wordings."""
    return differences(wording_of(trap.a, trap.speaker_a), wording_of(trap.b, trap.speaker_b))


def measure_traps(traps: Sequence[Trap]) -> TrapFigures:
    """Which traps the differences fall into."""
    told = [(trap, {each.kind for each in told_of(trap)}) for trap in traps]
    of_numbers = [kinds for trap, kinds in told if DifferenceKind.NUMBER in trap.forbidden]
    wrong = sum(DifferenceKind.NUMBER in kinds for kinds in of_numbers)
    return TrapFigures(
        traps=len(traps),
        caught=tuple(trap.id for trap, kinds in told if kinds.intersection(trap.forbidden)),
        missed=tuple(trap.id for trap, kinds in told if not kinds.issuperset(trap.expected)),
        numbers=wrong / max(1, len(of_numbers)),
    )
