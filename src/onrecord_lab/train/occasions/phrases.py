"""Finds the directions in which words of articles differ most, and writes them as `phrases.onnx`.

Nothing is labelled for it: principal components of what the encoder gives for short runs of pieces,
of the articles written for the project alone (Apache-2.0), so that how many weights there are is no
question of licences.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from onrecord.collect import collect_text
from onrecord.encoder.encode import Encoder, load_encoder
from onrecord.encoder.phrase_vectors import PHRASES, WIDTH, both_layers
from onrecord.encoder.sessions import Floats
from onrecord.paragraphs import find_paragraphs
from onrecord.quotations import find_quotations
from onrecord_lab.gold.occasions import written_articles
from onrecord_lab.train.export import export_phrases

# The pieces of a phrase, about.
_RUN = 8


def teach_phrases(model: Path) -> None:
    """Writes `phrases.onnx` into the folder of a model."""
    encoder = load_encoder(model)
    runs = np.concatenate([each for a in written_articles() for each in _runs(encoder, a.text)])
    last, middle = np.split(runs, 2, axis=1)
    export_phrases(_Directions(last, middle), runs.shape[1], model / PHRASES)


def _runs(encoder: Encoder, text: str) -> Iterator[Floats]:
    """The means of the pieces of a text, eight by eight [runs, 2 * width]."""
    furniture = [part.span for part in collect_text(text).furniture]
    paragraphs = find_paragraphs(text, furniture)
    tokens = encoder.tokenizer.cut(text, paragraphs, find_quotations(text, paragraphs))
    for encoded in encoder.encode(tokens):
        for layer, window in zip(both_layers(encoded), encoded.windows, strict=True):
            owned = np.arange(window.owns_from, window.owns_to) - window.start + 1
            whole = owned[: len(owned) // _RUN * _RUN]
            yield layer[whole].reshape(-1, _RUN, layer.shape[-1]).mean(1)


class _Directions(nn.Module):
    """Both layers [n, 2 * width] -> [n, 64], each direction spread alike."""

    def __init__(self, *layers: Floats) -> None:
        super().__init__()
        found = [_components(layer, WIDTH // len(layers)) for layer in layers]
        weights = torch.block_diag(*(torch.from_numpy(weight) for _, weight in found))
        middle = torch.from_numpy(np.concatenate([mean for mean, _ in found]))
        self.layer = nn.Linear(len(middle), WIDTH)
        with torch.no_grad():
            self.layer.weight.copy_(weights)
            self.layer.bias.copy_(-weights @ middle)

    def forward(self, encoded: Tensor) -> Tensor:
        """What the class says."""
        told: Tensor = self.layer(encoded)
        return told


def _components(rows: Floats, count: int) -> tuple[Floats, Floats]:
    """The mean [width] and the first principal components [count, width], scaled to spread 1."""
    mean: Floats = rows.mean(0)
    _, spread, axes = np.linalg.svd(rows - mean, full_matrices=False)
    scale = spread[:count] / np.sqrt(len(rows))
    return mean, (axes[:count] / scale[:, None]).astype(np.float32)
