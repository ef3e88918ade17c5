"""The network that weighs pairs: it learns what is the same, and weighs as it was taught.

Run by `make test-train`: torch is no part of what `make test` needs.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest
import torch
from torch import Tensor, nn

from onrecord.encoder.sentence_vectors import DIRECTIONS, SENTENCES
from onrecord.encoder.sessions import Session
from onrecord.link.pairs.alignment import alignment
from onrecord.link.pairs.imprint import WIDTH, Floats, unpacked
from onrecord.link.pairs.side import Side, side_of
from onrecord.link.pairs.signals import signals
from onrecord.link.pairs.weights import PAIRS, PairWeights, read_weights
from onrecord.linking.wording import wording_of
from onrecord_lab.evaluate.links.labelled_pairs import LabelledPair, PairSide
from onrecord_lab.train.export import export_sentences
from onrecord_lab.train.pairs.lessons import Lesson, LessonMaker, batches
from onrecord_lab.train.pairs.network import PairNetwork, scores, teach
from tests.link.pairs.made import drawn_encoder, imprint_of

FEWER_WEIGHTS_THAN = 10_000
TOPICS = ("bridge", "harbour", "library", "railway", "orchard", "theatre", "quarry", "ferry")
PLACES = ("Norwick", "Eastmere", "Calder", "Dunhollow", "Ferrow", "Galstead", "Hepton", "Marl")


def said(number: int) -> str:
    topic, place = TOPICS[number % 8], PLACES[number // 8 % 8]
    return f"We will open the {topic} in {place} after {number + 2} days of repair."


def edited(text: str) -> str:
    return text.replace("We will", "they would").replace("days of repair", "days").rstrip(".")


def pair(number: int, other: int) -> LabelledPair:
    a, b = PairSide(said(number), "Ann Reed"), PairSide(edited(said(other)))
    return LabelledPair(f"{number}/{other}", a, b, number == other, "made", False)


TAUGHT = [pair(n, other) for n in range(48) for other in (n, (n * 5 + 3) % 48)]
UNSEEN = [pair(n, other) for n in range(48, 64) for other in (n, n - 9)]
# Sides without pieces are lessons too.
EMPTY = [
    LabelledPair("empty", PairSide(""), PairSide(said(1)), False, "made", False),
    LabelledPair("both", PairSide("", "she"), PairSide("", "Ann Reed"), False, "made", False),
]


@pytest.fixture(scope="module")
def lessons() -> list[Lesson]:
    return LessonMaker(drawn_encoder()).lessons([*TAUGHT, *EMPTY], 2.0)


@pytest.fixture(scope="module")
def network(lessons: list[Lesson]) -> PairNetwork:
    return teach(lessons)


def chances(network: PairNetwork, pairs: list[LabelledPair]) -> Floats:
    found = LessonMaker(drawn_encoder()).lessons(pairs)
    return (1 / (1 + np.exp(-scores(network, found)))).astype(np.float32)


def side(weights: PairWeights, told: PairSide) -> Side:
    imprint = unpacked(imprint_of(told.text))
    return side_of(wording_of(told.text, told.speaker), imprint, weights.projection)


def weighed(weights: PairWeights, told: LabelledPair) -> float:
    a, b = side(weights, told.a), side(weights, told.b)
    return weights.probability(signals(a, b), alignment(a, b, weights.levels, weights.power))


def test_it_learns_which_pairs_are_the_same(network: PairNetwork) -> None:
    found = chances(network, UNSEEN) > 0.5
    assert found.tolist() == [each.same for each in UNSEEN]


def test_what_is_written_weighs_as_the_network_does(network: PairNetwork, tmp_path: Path) -> None:
    path = tmp_path / PAIRS
    path.write_bytes(msgspec.json.encode(network.numbers(0.5, 0.3)))
    weights, every = read_weights(path), [*TAUGHT[:20], *UNSEEN, *EMPTY]
    found = [weighed(weights, each) for each in every]
    assert np.allclose(found, chances(network, every), atol=1e-4)


def test_the_same_lessons_teach_the_same_network(
    network: PairNetwork, lessons: list[Lesson]
) -> None:
    assert teach(lessons).numbers(0.5, 0.3) == network.numbers(0.5, 0.3)


def test_it_has_few_weights(network: PairNetwork) -> None:
    assert sum(each.numel() for each in network.parameters()) < FEWER_WEIGHTS_THAN


def test_a_score_does_not_depend_on_who_else_is_in_the_batch(
    network: PairNetwork, lessons: list[Lesson]
) -> None:
    together = scores(network, lessons)
    alone = [scores(network, [each])[0] for each in lessons]
    assert np.allclose(together, alone, atol=1e-4)


def test_each_lesson_is_in_one_batch_beside_those_of_its_length(lessons: list[Lesson]) -> None:
    found = batches(lessons, range(len(lessons)), 8)
    assert sorted(at for batch in found for at in batch) == list(range(len(lessons)))
    assert max(map(len, found)) == 8
    longest = [max(len(lessons[at].a) for at in batch) for batch in found[:12]]
    assert longest == sorted(longest)


class Summing(nn.Module):  # type: ignore[misc]
    """In place of the sentence encoder: a text is the mean of its pieces."""

    def __init__(self) -> None:
        super().__init__()
        self.table = nn.Embedding(50, WIDTH)
        self.directions = nn.Linear(WIDTH, DIRECTIONS, bias=False)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        found = self.table(ids) * mask.unsqueeze(-1)
        return nn.functional.normalize(found.sum(1), dim=1), self.directions(found)


def test_an_encoder_is_exported_in_the_form_that_is_loaded(tmp_path: Path) -> None:
    torch.manual_seed(1)
    network = Summing().eval()
    export_sentences(network, tmp_path / SENTENCES)
    ids = torch.tensor([[1, 7, 30, 4, 2]])
    with torch.inference_mode():
        expected = network(ids, torch.ones_like(ids))
    found = Session(tmp_path / SENTENCES).outputs(ids=ids.numpy(), mask=np.ones_like(ids.numpy()))
    for one, other in zip(found, expected, strict=True):
        assert one.shape == other.shape
        assert np.allclose(one, other.numpy(), atol=0.1)
