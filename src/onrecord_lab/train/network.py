"""The network: an encoder, tags for every piece, and a row of roles for every cue.

The grid of rows follows the project's trial: a cue's first piece scores every other piece of its
window. Here a row is also read along the text by convolutions, so that a span holds together.
"""

from __future__ import annotations

import math
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoModel
from transformers.utils import logging

from onrecord.encoder.tokens import SURFACES
from onrecord.encoder.windows import CAPACITY
from onrecord.extract.roles import TAGGED, Role, Tag
from onrecord_lab.train.batches import Batch
from onrecord_lab.train.examples import IGNORED

_WIDTH = 80  # of a row's pieces
_REACH = ((5, 1), (5, 3), (5, 9))  # kernel and dilation of each convolution: 53 pieces in all
_DISTANCES = 32
_FARTHEST = CAPACITY + 2
_PARAGRAPHS = 3  # paragraphs before and behind the cue that are told apart
# The layer in which names are looked at: of names held back 79 in 100 are told rightly as person,
# body, place or none; in the last one, which was taught to tag, 74. For pronouns both are alike.
MIDDLE = 3
# Weights of the three losses.
_CUE_LOSS, _TAG_LOSS, _ROW_LOSS = 2.0, 0.5, 3.0


class Encoder(nn.Module):
    """ids, surfaces, mask [size, length] -> what each piece means there [size, length, width]."""

    def __init__(self, folder: Path, dropout: float) -> None:
        super().__init__()
        # It tells at length of the pooler that is not wanted, and draws a bar.
        logging.set_verbosity_error()
        logging.disable_progress_bar()
        self.body = AutoModel.from_pretrained(
            folder,
            add_pooling_layer=False,
            attn_implementation="sdpa",
            hidden_dropout_prob=dropout,
            # The CPU draws dropout one number after another: in the attention it doubled the time.
            attention_probs_dropout_prob=0.0,
        )
        self.width: int = self.body.config.hidden_size
        self.surface = nn.Embedding(SURFACES, self.width)
        nn.init.zeros_(self.surface.weight)

    def forward(self, ids: Tensor, surfaces: Tensor, mask: Tensor) -> Tensor:
        """What the class says."""
        return self.layers(ids, surfaces, mask)[-1]

    def layers(self, ids: Tensor, surfaces: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """What each piece means behind every layer, the embeddings first."""
        pieces = self.body.get_input_embeddings()(ids) + self.surface(surfaces)
        found = self.body(inputs_embeds=pieces, attention_mask=mask, output_hidden_states=True)
        layers: tuple[Tensor, ...] = found.hidden_states
        return layers


class LastAndMiddle(nn.Module):
    """The two layers of an encoder that are exported: for the tagger, and for names."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor, surfaces: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """What the class says."""
        layers = self.encoder.layers(ids, surfaces, mask)
        return layers[-1], layers[MIDDLE]


class Tags(nn.Module):
    """[size, length, width] -> scores of the tags [size, length, 3 roles, 3 tags]."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.scores = nn.Linear(width, len(TAGGED) * len(Tag))

    def forward(self, encoded: Tensor) -> Tensor:
        """What the class says."""
        return self.scores(encoded).unflatten(-1, (len(TAGGED), len(Tag)))


class Rows(nn.Module):
    """Windows [size, length, width] and their cues -> scores of roles [rows, length, 4].

    `paragraphs` counts the separators before each piece.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.cue = nn.Linear(width, _WIDTH * 2)
        self.piece = nn.Linear(width, _WIDTH * 2)
        self.distance = nn.Embedding(_DISTANCES, _WIDTH)
        self.paragraph = nn.Embedding(2 * _PARAGRAPHS + 1, _WIDTH)
        self.along = nn.ModuleList(
            nn.Conv1d(_WIDTH, _WIDTH, kernel, dilation=step, padding=kernel // 2 * step)
            for kernel, step in _REACH
        )
        self.norms = nn.ModuleList(nn.LayerNorm(_WIDTH) for _ in _REACH)
        self.scores = nn.Linear(_WIDTH, len(Role))
        self.register_buffer("buckets", _distance_buckets(), persistent=False)

    def forward(
        self, encoded: Tensor, paragraphs: Tensor, windows: Tensor, anchors: Tensor
    ) -> Tensor:
        """`windows` and `anchors` [rows]: where each cue begins; `paragraphs` [size, length]."""
        cue_sum, cue_product = self.cue(encoded[windows, anchors]).chunk(2, -1)
        piece_sum, piece_product = self.piece(encoded).chunk(2, -1)
        places = torch.arange(encoded.shape[1], device=encoded.device)
        distance = self.buckets[places[None] - anchors[:, None] + _FARTHEST]
        apart = paragraphs[windows] - paragraphs[windows, anchors][:, None]
        row = (
            piece_sum[windows]
            + cue_sum[:, None]
            + piece_product[windows] * cue_product[:, None]
            + self.distance(distance)
            + self.paragraph(apart.clamp(-_PARAGRAPHS, _PARAGRAPHS) + _PARAGRAPHS)
        )
        row = nn.functional.gelu(row)
        for along, norm in zip(self.along, self.norms, strict=True):
            row = row + nn.functional.gelu(along(norm(row).transpose(1, 2))).transpose(1, 2)
        return self.scores(row)


class Network(nn.Module):
    """Encoder and both heads, with the loss of a batch."""

    def __init__(self, folder: Path, dropout: float) -> None:
        super().__init__()
        self.encoder = Encoder(folder, dropout)
        self.dropout = nn.Dropout(dropout)
        self.tags = Tags(self.encoder.width)
        self.rows = Rows(self.encoder.width)

    def loss(self, batch: Batch, separator: int) -> Tensor:
        """The weighted sum of the losses of cue tags, other tags and rows."""
        encoded = self.dropout(self.encoder(batch.ids, batch.surfaces, batch.mask))
        tags = self.tags(encoded)
        cue = _cross_entropy(tags[:, :, 0], batch.tags[:, :, 0])
        others = _cross_entropy(tags[:, :, 1:], batch.tags[:, :, 1:])
        total = _CUE_LOSS * cue + _TAG_LOSS * others
        if len(batch.anchors):
            paragraphs = (batch.ids == separator).cumsum(1)
            rows = self.rows(encoded, paragraphs, batch.windows, batch.anchors)
            total = total + _ROW_LOSS * _cross_entropy(rows, batch.roles)
        return total


def _cross_entropy(scores: Tensor, right: Tensor) -> Tensor:
    return nn.functional.cross_entropy(
        scores.float().flatten(0, -2), right.flatten(), ignore_index=IGNORED
    )


def _distance_buckets() -> Tensor:
    """Signed distance, moved by `_FARTHEST`, to one of `_DISTANCES`: two to each doubling."""
    half = _DISTANCES // 2
    buckets = []
    for distance in range(-_FARTHEST, _FARTHEST + 1):
        size = min(int(math.log2(max(abs(distance), 1)) * 2), half - 1)
        buckets.append(size + half * (distance > 0))
    return torch.tensor(buckets)
