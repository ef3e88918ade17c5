"""The network for names: one linear layer over the middle layer of the encoder."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from onrecord.encoder.name_vectors import GENDERS, KEY, QUERY, SORTS, WIDTH

_BUCKETS = 10  # of distance, one to each doubling
_SCALE = 8.0  # the square root of the keys' width: scores stay small


class NameNetwork(nn.Module):
    """[n, width] -> [n, 135]: key, query, scores of gender and of sort.

    `distance` is known in teaching only, so that keys and queries need not tell it: when speakers
    are chosen, how far a name stands is a feature of its own.
    """

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.layer = nn.Linear(width, WIDTH)
        self.dropout = nn.Dropout(dropout)
        self.distance = nn.Embedding(2 * _BUCKETS, 1)
        self.nobody = nn.Parameter(torch.zeros(1))
        nn.init.zeros_(self.distance.weight)

    def forward(self, encoded: Tensor) -> Tensor:
        """What the class says. Keys are scaled: key times query is a score."""
        told = self.layer(self.dropout(encoded))
        return torch.cat([told[..., :KEY] / _SCALE, told[..., KEY:]], -1)

    def whom(self, pronouns: Tensor, names: Tensor, distances: Tensor) -> Tensor:
        """Pronouns [n, width] and names [n, most, width] -> scores [n, most + 1], nobody last."""
        queries = self(pronouns)[:, KEY : KEY + QUERY]
        far = (distances.abs().float() + 1).log2().long().clamp(max=_BUCKETS - 1)
        near = self.distance(far + _BUCKETS * (distances < 0))[..., 0]
        scores = torch.einsum("nmk,nk->nm", self(names)[..., :KEY], queries) + near
        return torch.cat([scores, self.nobody.expand(len(scores), 1)], 1)

    def gender(self, names: Tensor) -> Tensor:
        """Scores [n, 3]."""
        return self(names)[:, KEY + QUERY : KEY + QUERY + GENDERS]

    def sort(self, names: Tensor) -> Tensor:
        """Scores [n, 4]."""
        return self(names)[:, -SORTS:]
