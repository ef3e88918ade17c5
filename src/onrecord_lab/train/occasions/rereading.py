"""The network of the second reading, and how it is taught: which phrase of each statement is right.

One network for the three parts of the occasion. The labelled articles have no licence, so it holds
under 10,000 weights.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from onrecord.encoder.sessions import Floats
from onrecord.identify.occasions.candidates import Part
from onrecord.identify.occasions.rereading.rows import VECTORS, Rows

# 9,400 weights. A network for each part, more hidden units, or the vectors through a layer of their
# own, gave the same within two.
_HIDDEN = 24
_DROPOUT, _INPUT_DROPOUT = 0.3, 0.15
_EPOCHS, _BATCH = 14, 512
_RATE, _DECAY = 3e-3, 1e-3
# Numbers further from their mean than so many deviations say nothing more.
_FAR = 5.0
_START = 0.1
_SEED = 1


@dataclass(frozen=True, slots=True)
class Lesson:
    """The rows of one article for a part of the occasion, and which of them are right [n]."""

    part: Part
    rows: Rows
    right: Tensor


class RereadingNetwork(nn.Module):
    """numbers [n, 129], vectors [n, 256] -> scores [n, 3]; against 0 for that nothing is told.

    The parts share what is looked at, and differ in where it counts from and in what speaks for
    it.
    """

    def __init__(self, mean: Tensor, deviation: Tensor) -> None:
        super().__init__()
        # A number that was the same in all lessons teaches nothing, and must not count later.
        spread = torch.where(deviation > 0, deviation, torch.inf)
        self.mean, self.deviation = nn.Buffer(mean), nn.Buffer(spread)
        self.inner = nn.Linear(len(mean) + VECTORS, _HIDDEN)
        self.level = nn.Parameter(torch.zeros(len(Part), _HIDDEN))
        self.outer = nn.Parameter(torch.randn(len(Part), _HIDDEN) * _START)
        self.bias = nn.Parameter(torch.zeros(len(Part)))
        self.dropout, self.input_dropout = nn.Dropout(_DROPOUT), nn.Dropout(_INPUT_DROPOUT)

    def forward(self, numbers: Tensor, vectors: Tensor) -> Tensor:
        """What the class says."""
        told = ((numbers - self.mean) / self.deviation).clamp(-_FAR, _FAR)
        inner = self.inner(self.input_dropout(torch.cat([told, vectors], 1)))
        hidden = self.dropout(torch.relu(inner[:, None, :] + self.level))
        scores: Tensor = (hidden * self.outer).sum(2) + self.bias
        return scores

    def run(self, **inputs: NDArray[np.int64] | Floats) -> Floats:
        """As the exported network."""
        with torch.no_grad():
            told = {name: torch.from_numpy(values) for name, values in inputs.items()}
            scores: Floats = self(**told).numpy()
        return scores


def teach(lessons: Sequence[Lesson]) -> RereadingNetwork:
    """The network; the same for the same lessons."""
    torch.manual_seed(_SEED)
    statements = _Statements([each for each in lessons if each.rows.candidates])
    deviation, mean = torch.std_mean(statements.numbers, 0)
    network = RereadingNetwork(mean, deviation)
    optimizer = torch.optim.AdamW(network.parameters(), lr=_RATE, weight_decay=_DECAY)
    steps = _EPOCHS * -(-len(statements.groups) // _BATCH)
    rates = torch.optim.lr_scheduler.OneCycleLR(optimizer, _RATE, total_steps=steps)
    network.train()
    for _ in range(_EPOCHS):
        for rows, owners in statements.batches():
            scores = network(statements.numbers[rows], statements.vectors[rows])
            own = scores.gather(1, statements.parts[rows][:, None])[:, 0]
            loss = _loss(own, owners, statements.right[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            rates.step()
    network.eval()
    return network


class _Statements:
    """The rows of all lessons, and which are of one statement."""

    def __init__(self, lessons: Sequence[Lesson]) -> None:
        self.numbers = torch.from_numpy(np.concatenate([each.rows.numbers for each in lessons]))
        self.vectors = torch.from_numpy(np.concatenate([each.rows.vectors for each in lessons]))
        self.right = torch.cat([each.right for each in lessons])
        self.parts = torch.cat(
            [torch.full((len(each.right),), list(Part).index(each.part)) for each in lessons]
        )
        self.groups: list[Tensor] = []
        first = 0
        for each in lessons:
            _, counts = np.unique(each.rows.turns, return_counts=True)
            for count in counts.tolist():
                self.groups.append(torch.arange(first, first + count))
                first += count

    def batches(self) -> Iterator[tuple[Tensor, Tensor]]:
        """Rows of some statements, and the number of each row's statement among them."""
        order = torch.randperm(len(self.groups)).tolist()
        for start in range(0, len(order), _BATCH):
            groups = [self.groups[number] for number in order[start : start + _BATCH]]
            owners = torch.repeat_interleave(torch.tensor([len(group) for group in groups]))
            yield torch.cat(groups), owners


def _loss(scores: Tensor, owners: Tensor, right: Tensor) -> Tensor:
    """The mean surprise at what is right, of statements: some candidates, or nothing told."""
    count = int(owners.max()) + 1
    highest = torch.zeros(count).scatter_reduce(0, owners, scores.detach(), "amax")
    powers = (scores - highest[owners]).exp()
    nothing = (-highest).exp()
    told = torch.zeros(count).scatter_add(0, owners, powers * right)
    total = torch.zeros(count).scatter_add(0, owners, powers) + nothing
    any_right = torch.zeros(count).scatter_add(0, owners, right.float()) > 0
    chosen = torch.where(any_right, told, nothing)
    return (total.log() - chosen.clamp_min(1e-9).log()).mean()
