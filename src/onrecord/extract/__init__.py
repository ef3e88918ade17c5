"""Article -> statements, with the exact spans of content, cue and source."""

from __future__ import annotations

from onrecord.contract import Article, Statement
from onrecord.errors import SettingError
from onrecord.extract.rules import extract_by_rules
from onrecord.settings import ExtractionSettings

EXTRACTORS = {"rules": extract_by_rules}


def check_settings(settings: ExtractionSettings) -> None:
    """Raises `SettingError` where there is no extractor of the name."""
    if settings.extractor not in EXTRACTORS:
        raise SettingError(
            f"there is no extractor {settings.extractor!r}; there is: {', '.join(EXTRACTORS)}"
        )


def extract(article: Article, settings: ExtractionSettings) -> tuple[Statement, ...]:
    """The article's statements in order of their contents, nothing said yet of who and when.

    Raises `SettingError` where there is no extractor of the name; never because of the text.
    """
    check_settings(settings)
    return EXTRACTORS[settings.extractor](article)
