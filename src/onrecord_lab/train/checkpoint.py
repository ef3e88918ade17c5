"""A training run on disk: written whole after each epoch, so that it can be taken up again."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from onrecord_lab.train.settings import TrainingSettings

_NAME = "checkpoint.pt"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The state of a run after `epoch` epochs; the four states are torch's own."""

    settings: TrainingSettings
    epoch: int
    network: dict[str, Any]
    mean: dict[str, Any]
    optimizer: dict[str, Any]
    schedule: dict[str, Any]

    def write(self, folder: Path) -> None:
        """Puts it into `folder`, replacing the one before only when it is whole."""
        folder.mkdir(parents=True, exist_ok=True)
        partial = folder / f"{_NAME}.partial"
        states = {name: getattr(self, name) for name in self.__dataclass_fields__}
        torch.save(states | {"settings": asdict(self.settings)}, partial)
        partial.replace(folder / _NAME)


def read_checkpoint(folder: Path) -> Checkpoint | None:
    """The checkpoint of a folder; None where there is none."""
    path = folder / _NAME
    if not path.exists():
        return None
    states = torch.load(path, map_location="cpu", weights_only=True)
    return Checkpoint(**states | {"settings": TrainingSettings(**states["settings"])})
