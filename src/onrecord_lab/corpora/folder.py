"""Where a corpus lies in the folder of corpora."""

from __future__ import annotations

from pathlib import Path

from onrecord.errors import OnrecordError


def corpus_folder(folder: Path, name: str) -> Path:
    """Where a corpus keeps its data; raises OnrecordError where it is not there."""
    path = folder / "polnear" / "data" if name == "polnear" else folder / name
    if not path.is_dir():
        raise OnrecordError(f"{path} does not exist; name the folder of the corpora, with {name}/")
    return path
