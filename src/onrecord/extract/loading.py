"""Models in memory: each loaded once for a process, and anew in a process that was forked."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from threading import Lock

from onrecord.encoder.model_folder import ModelFolder, default_model, open_model
from onrecord.extract.learned import LearnedExtractor, load_extractor

_ONE_AT_A_TIME = Lock()


def loaded_folder(model: str | None) -> ModelFolder:
    """The folder named, or the installed one, checked. Raises `ModelError`."""
    return open_model(Path(model) if model else default_model())


def loaded_extractor(model: str | None, threads: int | None) -> LearnedExtractor:
    """The extractor of that model. Raises `ModelError`."""
    with _ONE_AT_A_TIME:
        return _load(loaded_folder(model).path, threads, os.getpid())


@cache
def _load(path: Path, threads: int | None, _process: int) -> LearnedExtractor:
    """`_process`: the threads of a network do not live on in a forked process."""
    return load_extractor(open_model(path), threads=threads)


def _renew_lock() -> None:
    global _ONE_AT_A_TIME
    _ONE_AT_A_TIME = Lock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew_lock)
