"""Windows of the training articles, in batches, other windows in every epoch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from onrecord.encoder.tokens import CAPITALISED, CAPITALS, NO_SURFACE, Tokenizer
from onrecord.encoder.windows import CAPACITY, Window, find_windows
from onrecord.extract.roles import TAGGED, Role
from onrecord_lab.train.examples import IGNORED, Example
from onrecord_lab.train.settings import TrainingSettings

# Less than in reading: each epoch cuts elsewhere, and pieces read twice cost time.
_OVERLAP = 24


@dataclass(frozen=True, slots=True)
class Batch:
    """`size` windows, padded to `length` pieces, with `rows` cues among them.

    ids, surfaces, mask [size, length]; tags [size, length, 3]; windows and anchors [rows]: the
    window of each row and its cue's first piece there; roles [rows, length].
    """

    ids: Tensor
    surfaces: Tensor
    mask: Tensor
    tags: Tensor
    windows: Tensor
    anchors: Tensor
    roles: Tensor

    def to(self, device: torch.device) -> Batch:
        """The same on another device."""
        parts = (getattr(self, name).to(device) for name in self.__dataclass_fields__)
        return Batch(*parts)


@dataclass(frozen=True, slots=True)
class _Part:
    example: Example
    window: Window


class Batches:
    """The batches of one epoch after the other. All chance comes from seed and epoch."""

    def __init__(
        self, examples: Sequence[Example], tokenizer: Tokenizer, settings: TrainingSettings
    ) -> None:
        self._examples = examples
        self._tokenizer = tokenizer
        self._settings = settings

    def epoch(self, number: int) -> Iterator[Batch]:
        """Every article once, its windows moved by chance, in an order of chance."""
        chance = Random(f"{self._settings.seed} {number}")
        parts = [part for example in self._examples for part in _parts(example, chance)]
        chance.shuffle(parts)
        # Windows of about one length go together, within a stretch of the shuffled order.
        size = self._settings.batch_size
        groups = []
        for start in range(0, len(parts), size * 16):
            stretch = sorted(parts[start : start + size * 16], key=lambda p: len(p.window))
            groups += [stretch[i : i + size] for i in range(0, len(stretch), size)]
        chance.shuffle(groups)
        for group in groups:
            yield self._batch(group, chance)

    def steps(self) -> int:
        """About how many batches an epoch has."""
        chance = Random(str(self._settings.seed))
        parts = sum(len(list(_parts(example, chance))) for example in self._examples)
        return parts // self._settings.batch_size + 1

    def _batch(self, parts: Sequence[_Part], chance: Random) -> Batch:
        length = max(len(part.window) for part in parts) + 2
        ids = np.zeros((len(parts), length), dtype=np.int64)
        surfaces = np.full((len(parts), length), NO_SURFACE, dtype=np.int64)
        mask = np.zeros((len(parts), length), dtype=np.int64)
        tags = np.full((len(parts), length, len(TAGGED)), IGNORED, dtype=np.int64)
        rows: list[tuple[int, int, NDArray[np.int64]]] = []
        for number, part in enumerate(parts):
            window, tokens = part.window, part.example.tokens
            inside = slice(1, len(window) + 1)
            whole = slice(window.start, window.end)
            ids[number, 0], ids[number, inside.stop] = (
                self._tokenizer.start,
                self._tokenizer.separator,
            )
            ids[number, inside] = self._hide(tokens.ids[whole], chance)
            surfaces[number, inside] = self._level(tokens.surfaces[whole], chance)
            mask[number, : inside.stop + 1] = 1
            tags[number, inside] = part.example.tags[whole]
            rows += [(number, *row) for row in _rows(part, length)]
        return Batch(
            torch.from_numpy(ids),
            torch.from_numpy(surfaces),
            torch.from_numpy(mask),
            torch.from_numpy(tags),
            torch.tensor([row[0] for row in rows], dtype=torch.long),
            torch.tensor([row[1] for row in rows], dtype=torch.long),
            torch.from_numpy(np.array([r[2] for r in rows], dtype=np.int64).reshape(-1, length)),
        )

    def _hide(self, ids: NDArray[np.int32], chance: Random) -> NDArray[np.int32]:
        """Some pieces masked, so that no single word decides."""
        draws = np.random.default_rng(chance.getrandbits(64)).random(len(ids))
        hidden = (draws < self._settings.hidden_pieces) & (ids != self._tokenizer.separator)
        return np.where(hidden, self._tokenizer.mask, ids)

    def _level(self, surfaces: NDArray[np.int32], chance: Random) -> NDArray[np.int32]:
        """In some windows letter case is lost, as in texts that have none or capitals only."""
        if chance.random() >= self._settings.without_case:
            return surfaces
        shape = surfaces & ~(CAPITALISED | CAPITALS)
        capitals = chance.random() < 0.5
        levelled = shape | CAPITALS if capitals else shape
        return np.where(surfaces == NO_SURFACE, surfaces, levelled)


def _parts(example: Example, chance: Random) -> Iterator[_Part]:
    first = chance.randint(CAPACITY // 4, CAPACITY)
    breaks = example.tokens.breaks.tolist()
    for window in find_windows(len(example.tokens), breaks, first=first, overlap=_OVERLAP):
        yield _Part(example, window)


def _rows(part: _Part, length: int) -> Iterator[tuple[int, NDArray[np.int64]]]:
    """Each cue that begins in the window: its place there and its row."""
    window = part.window
    for row in part.example.rows:
        if window.start <= row.anchor < window.end:
            roles = np.full(length, IGNORED, dtype=np.int64)
            roles[1 : len(window) + 1] = Role.NONE
            places = row.roles[:, 0] - window.start
            inside = (places >= 0) & (places < len(window))
            roles[places[inside] + 1] = row.roles[inside, 1]
            yield row.anchor - window.start + 1, roles
