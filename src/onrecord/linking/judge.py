"""The judge of a model's folder, as linking takes it."""

from __future__ import annotations

from onrecord.link.parts import Judge


def load_judge(model: str | None = None) -> Judge:
    """The judge of the installed model, or of the folder given.

    Raises NoModel, ModelDamaged.
    """
    raise NotImplementedError
