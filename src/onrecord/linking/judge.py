"""The judge of a model's folder, as linking takes it."""

from __future__ import annotations

from pathlib import Path

from onrecord.link.pairs import judge
from onrecord.link.parts import Judge


class _Judge(judge.WordingJudge):
    """With the levels that it was taught."""

    __slots__ = ()

    @property
    def same(self) -> float:
        return self.weights.same

    @property
    def suggested(self) -> float:
        return self.weights.suggested


def load_judge(model: str | None = None) -> Judge:
    """The judge of the installed model, or of the folder given.

    Raises NoModel, ModelDamaged.
    """
    loaded = judge.load_judge(Path(model) if model else None)
    return _Judge(loaded.encoder, loaded.weights, loaded.rarity)
