"""Article -> statements, with the exact spans of content, cue and source."""

from __future__ import annotations

from onrecord.contract import Article
from onrecord.errors import SettingError
from onrecord.extract.extracted import Extracted
from onrecord.extract.rules import extract_by_rules
from onrecord.settings import EXTRACTORS, RULES, ExtractionSettings


def model_of(settings: ExtractionSettings) -> str | None:
    """The name of the model that finds the statements, its SHA-256; None for the rules.

    Raises `SettingError` where there is no extractor of the name, `ModelError` where its model is
    missing or damaged.
    """
    if _is_by_rules(settings):
        return None
    # Imported here: reading by rules needs neither numpy nor onnxruntime.
    from onrecord.extract.loading import loaded_folder

    return loaded_folder(settings.model).manifest.sha256


def extract(article: Article, settings: ExtractionSettings) -> Extracted:
    """The article's statements, and what the encoder tells of it.

    Raises `SettingError` and `ModelError` as `model_of` does; never because of the text.
    """
    if _is_by_rules(settings):
        return Extracted(extract_by_rules(article))
    from onrecord.extract.loading import loaded_extractor

    return loaded_extractor(settings.model, settings.threads).extract(article)


def _is_by_rules(settings: ExtractionSettings) -> bool:
    if settings.extractor not in EXTRACTORS:
        raise SettingError(
            f"there is no extractor {settings.extractor!r}; there is: {', '.join(EXTRACTORS)}"
        )
    return settings.extractor == RULES
