"""The judge of a model, by the name that commands are given."""

from __future__ import annotations

from pathlib import Path

from onrecord.link.pairs.judge import WordingJudge
from onrecord.link.pairs.judge import load_judge as load


def load_judge(model: str | None = None) -> WordingJudge:
    """What decides which wordings are of one act of saying; `model`: a folder, else the installed.

    Raises `ModelError` where the model is missing or damaged.
    """
    return load(Path(model) if model else None)
