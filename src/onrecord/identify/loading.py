"""What the model that read the article knows beside its networks: the weights of the choices."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from onrecord.encoder.model_folder import default_model, open_model
from onrecord.encoder.phrase_vectors import PHRASES
from onrecord.identify.choice.ranking import SPEAKERS, Ranking, read_ranking
from onrecord.identify.occasions.rereading.network import REREADING, load_rereader
from onrecord.identify.occasions.telling import OccasionModel
from onrecord.identify.occasions.weights import OCCASIONS, read_weights
from onrecord.settings import RULES, ExtractionSettings


def loaded_ranking(settings: ExtractionSettings) -> Ranking | None:
    """What chooses among speakers: None for reading by rules, and for a model without it.

    Raises `ModelError`.
    """
    path = _model(settings)
    return _load_ranking(path) if path else None


def loaded_occasions(settings: ExtractionSettings) -> OccasionModel | None:
    """What chooses the occasion: None for reading by rules, and for a model without it.

    Raises `ModelError`.
    """
    path = _model(settings)
    return _load_occasions(path) if path else None


def _model(settings: ExtractionSettings) -> Path | None:
    if settings.extractor == RULES:
        return None
    return Path(settings.model) if settings.model else default_model()


@cache
def _load_ranking(path: Path) -> Ranking | None:
    folder = open_model(path)
    return read_ranking(folder.file(SPEAKERS)) if SPEAKERS in folder.manifest.files else None


@cache
def _load_occasions(path: Path) -> OccasionModel | None:
    folder = open_model(path)
    if not {OCCASIONS, REREADING, PHRASES} <= folder.manifest.files.keys():
        return None
    weights = read_weights(folder.file(OCCASIONS))
    return OccasionModel(weights, load_rereader(folder.file(REREADING), weights.least))
