"""The network that weighs a pair, while it is taught; `onrecord.link.pairs.weights` runs it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn

from onrecord.encoder.sentence_vectors import DIRECTIONS
from onrecord.link.pairs.alignment import STEEPNESS
from onrecord.link.pairs.imprint import Floats
from onrecord.link.pairs.signals import SIGNALS
from onrecord.link.pairs.weights import FAR, LEARNED, PairNumbers
from onrecord_lab.train.pairs.lessons import Lesson, batches

# 6,800 weights and 86 scales. With 64 units, or 48 directions of a piece, the same within a point.
_HIDDEN, _LEVELS = 96, 6
_DROPOUT, _INPUT_DROPOUT = 0.4, 0.05
_EPOCHS, _BATCH = 20, 128
_RATE, _DECAY = 4e-3, 1e-2
# Of seven the one whose F1 hangs least on the threshold; they lie within two points.
_SEED = 3
_DIGITS = 5


class PairNetwork(nn.Module):
    """Pieces of both sides, their weights, and signals -> scores [n]."""

    def __init__(self, mean: Tensor, spread: Tensor) -> None:
        super().__init__()
        self.mean, self.spread = nn.Buffer(mean), nn.Buffer(spread)
        self.projection = nn.Linear(DIRECTIONS, LEARNED, bias=False)
        nn.init.orthogonal_(self.projection.weight)
        self.power = nn.Parameter(torch.tensor(1.0))
        self.levels = nn.Parameter(torch.linspace(0.2, 0.9, _LEVELS))
        self.inner = nn.Linear(len(SIGNALS) + 2 * (1 + _LEVELS), _HIDDEN)
        self.outer = nn.Linear(_HIDDEN, 1)
        self.dropout, self.input_dropout = nn.Dropout(_DROPOUT), nn.Dropout(_INPUT_DROPOUT)

    def forward(self, a: Tensor, b: Tensor, rarity: tuple[Tensor, Tensor], told: Tensor) -> Tensor:
        """a [n, i, 48], b [n, j, 48], rarity [n, i] and [n, j] with 0 behind the end."""
        a = nn.functional.normalize(self.projection(a), dim=2)
        b = nn.functional.normalize(self.projection(b), dim=2)
        near = a @ b.transpose(1, 2)
        near = near.masked_fill(rarity[1][:, None, :] == 0, -1)
        of_a = self._side(near.amax(2), rarity[0])
        near = near.masked_fill(rarity[0][:, :, None] == 0, -1)
        of_b = self._side(near.amax(1), rarity[1])
        aligned = torch.cat([torch.minimum(of_a, of_b), torch.maximum(of_a, of_b)], 1)
        told = ((told - self.mean) / self.spread).clamp(-FAR, FAR)
        inner = self.inner(self.input_dropout(torch.cat([told, aligned], 1)))
        found: Tensor = self.outer(self.dropout(torch.relu(inner)))[:, 0]
        return found

    def _side(self, nearest: Tensor, rarity: Tensor) -> Tensor:
        shown = rarity > 0
        counts = torch.where(shown, rarity, 1.0) ** self.power * shown
        counts = counts / counts.sum(1, keepdim=True).clamp_min(1e-6)
        steps = torch.sigmoid(STEEPNESS * (nearest[:, :, None] - self.levels))
        every = torch.cat([nearest[:, :, None], steps], 2)
        return (every * counts[:, :, None]).sum(1)

    def numbers(self, same: float, suggested: float) -> PairNumbers:
        """The network as it is written."""
        return PairNumbers(
            projection=_listed(self.projection.weight.T),
            power=round(self.power.item(), _DIGITS),
            levels=_listed(self.levels),
            mean=_listed(self.mean),
            spread=_listed(self.spread),
            inner=_listed(self.inner.weight.T),
            inner_bias=_listed(self.inner.bias),
            outer=_listed(self.outer.weight[0]),
            outer_bias=round(self.outer.bias.item(), _DIGITS),
            same=same,
            suggested=suggested,
        )


def teach(lessons: Sequence[Lesson]) -> PairNetwork:
    """The network; the same for the same lessons."""
    torch.manual_seed(_SEED)
    told = np.stack([each.signals for each in lessons])
    network = PairNetwork(
        torch.from_numpy(told.mean(0)), torch.from_numpy(np.maximum(told.std(0), 1e-3))
    )
    optimizer = torch.optim.AdamW(network.parameters(), lr=_RATE, weight_decay=_DECAY)
    steps = _EPOCHS * -(-len(lessons) // _BATCH) + _EPOCHS
    rates = torch.optim.lr_scheduler.OneCycleLR(optimizer, _RATE, total_steps=steps)
    for _ in range(_EPOCHS):
        network.train()
        found = batches(lessons, torch.randperm(len(lessons)).tolist(), _BATCH)
        for number in torch.randperm(len(found)).tolist():
            batch = [lessons[at] for at in found[number]]
            same = torch.tensor([float(each.same) for each in batch])
            weights = torch.tensor([each.weight for each in batch])
            loss = nn.functional.binary_cross_entropy_with_logits(
                network(*_inputs(batch)), same, weights
            )
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            rates.step()
    network.eval()
    return network


def scores(network: PairNetwork, lessons: Sequence[Lesson]) -> Floats:
    """The network's score of each lesson [n]."""
    found = np.zeros(len(lessons), dtype=np.float32)
    with torch.inference_mode():
        for batch in batches(lessons, range(len(lessons)), _BATCH):
            found[batch] = network(*_inputs([lessons[at] for at in batch])).numpy()
    return found


def _inputs(batch: Sequence[Lesson]) -> tuple[Tensor, Tensor, tuple[Tensor, Tensor], Tensor]:
    rarity = _padded([x.a_weights for x in batch]), _padded([x.b_weights for x in batch])
    told = torch.from_numpy(np.stack([each.signals for each in batch]))
    return _padded([x.a for x in batch]), _padded([x.b for x in batch]), rarity, told


def _padded(rows: Sequence[Floats]) -> Tensor:
    longest = max(1, *(len(row) for row in rows))
    found = np.zeros((len(rows), longest, *rows[0].shape[1:]), dtype=np.float32)
    for number, row in enumerate(rows):
        found[number, : len(row)] = row
    return torch.from_numpy(found)


def _listed(tensor: Tensor) -> list:  # type: ignore[type-arg]
    rounded = np.round(tensor.detach().numpy().astype(np.float64), _DIGITS)
    return rounded.tolist()  # type: ignore[no-any-return]
