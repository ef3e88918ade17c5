"""The weights that choose among speakers, from the model that read the article."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from onrecord.encoder.model_folder import default_model, open_model
from onrecord.identify.choice.ranking import SPEAKERS, Ranking, read_ranking
from onrecord.settings import RULES, ExtractionSettings


def loaded_ranking(settings: ExtractionSettings) -> Ranking | None:
    """None for reading by rules, and for a model without them. Raises `ModelError`."""
    if settings.extractor == RULES:
        return None
    return _load(Path(settings.model) if settings.model else default_model())


@cache
def _load(path: Path) -> Ranking | None:
    folder = open_model(path)
    return read_ranking(folder.file(SPEAKERS)) if SPEAKERS in folder.manifest.files else None
