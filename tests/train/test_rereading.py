"""The network of the second reading: it learns what is right, and is exported as it was taught.

Run by `make test-train`: torch is no part of what `make test` needs.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from onrecord.contract import Span
from onrecord.encoder.sessions import Session
from onrecord.identify.occasions.candidates import Candidate, Part
from onrecord.identify.occasions.phrase import Phrase
from onrecord.identify.occasions.rereading.network import chances_of
from onrecord.identify.occasions.rereading.rows import NUMBERS, VECTORS, Rows
from onrecord_lab.train.export import export_rereading
from onrecord_lab.train.occasions.rereading import (
    Lesson,
    RereadingNetwork,
    teach,
)
from tests.identify.occasions.marked import turns_of

STATEMENTS, CANDIDATES = 2_000, 3
FEWER_WEIGHTS_THAN = 10_000
# What the candidates are is nothing to the network.
(TURN,) = turns_of("S[Ann Reed] C[said] T[“It rains.”]")
SOMEBODY = Candidate(Phrase("", Span(0, 8), "Ann Reed"), TURN, "ann reed")


def lesson(seed: int, part: Part = Part.SAID) -> Lesson:
    """One candidate of most statements is right, and its first number says so."""
    random = np.random.default_rng(seed)
    rows = STATEMENTS * CANDIDATES
    right = random.integers(0, CANDIDATES + 1, STATEMENTS)[:, None] == np.arange(CANDIDATES)
    numbers = random.normal(size=(rows, NUMBERS)).astype(np.float32)
    numbers[:, 0] += 4 * right.ravel()
    vectors = random.normal(scale=0.3, size=(rows, VECTORS)).astype(np.float32)
    turns = np.repeat(np.arange(STATEMENTS), CANDIDATES)
    some = Rows((SOMEBODY,) * rows, turns, numbers[:, 0], numbers, vectors)
    return Lesson(part, some, torch.from_numpy(right.ravel()))


def taught() -> RereadingNetwork:
    return teach([lesson(seed, part) for seed, part in enumerate([*Part, Part.SAID])])


def test_it_learns_which_candidate_is_right_and_when_none_is() -> None:
    network, unseen = taught(), lesson(99)
    rows = unseen.rows
    with torch.no_grad():
        scores = network(torch.from_numpy(rows.numbers), torch.from_numpy(rows.vectors))
    chances = chances_of(scores.numpy()[:, list(Part).index(Part.SAID)], rows)
    assert float(((chances > 0.5) == unseen.right.numpy()).mean()) > 0.9


def test_the_same_lessons_teach_the_same_network() -> None:
    first, second = taught().state_dict(), taught().state_dict()
    assert all(torch.equal(first[name], second[name]) for name in first)


def test_what_is_exported_tells_the_same(tmp_path: Path) -> None:
    network = taught()
    export_rereading(network, tmp_path / "rereading.onnx")
    rows = lesson(7).rows
    with torch.no_grad():
        expected = network(torch.from_numpy(rows.numbers), torch.from_numpy(rows.vectors))
    session = Session(tmp_path / "rereading.onnx")
    found = session.run(numbers=rows.numbers, vectors=rows.vectors)
    assert found.shape == (STATEMENTS * CANDIDATES, len(Part))
    assert np.allclose(found, expected.numpy(), atol=1e-5)


def test_a_number_that_never_changed_counts_nothing_later() -> None:
    constant = [lesson(seed) for seed in range(4)]
    for each in constant:
        each.rows.numbers[:, 1] = 0.0
    network, rows = teach(constant), lesson(7).rows
    before = network.run(numbers=rows.numbers, vectors=rows.vectors)
    rows.numbers[:, 1] += 1.0
    assert np.array_equal(network.run(numbers=rows.numbers, vectors=rows.vectors), before)


def test_it_has_few_weights() -> None:
    blank = torch.zeros(NUMBERS)
    count = sum(each.numel() for each in RereadingNetwork(blank, blank).parameters())
    assert count < FEWER_WEIGHTS_THAN
