"""onrecord turns news text into a record of who is reported to have said what.

    >>> import onrecord
    >>> extraction = onrecord.extract_text("“The road opens,” Ann Reed said.")
    >>> [(s.speaker.name, s.text) for s in extraction.statements]
    [('Ann Reed', '“The road opens,”')]

Names are looked up when they are first used, so that `import onrecord` stays fast.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.contract import (
        Article,
        Extraction,
        Kind,
        Mode,
        Polarity,
        Problem,
        Span,
        Speaker,
        Statement,
    )
    from onrecord.errors import OnrecordError
    from onrecord.pipeline import Pipeline, extract_text
    from onrecord.record import Record, open_record
    from onrecord.settings import ExtractionSettings, ReadingSettings
    from onrecord.store import Keep, StatementFilter

_HOMES = {
    "contract": "Article Extraction Kind Mode Polarity Problem Span Speaker Statement",
    "errors": "OnrecordError",
    "pipeline": "Pipeline extract_text",
    "record": "Record open_record",
    "settings": "ExtractionSettings ReadingSettings",
    "store": "Keep StatementFilter",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = [
    "Article",
    "Extraction",
    "ExtractionSettings",
    "Keep",
    "Kind",
    "Mode",
    "OnrecordError",
    "Pipeline",
    "Polarity",
    "Problem",
    "ReadingSettings",
    "Record",
    "Span",
    "Speaker",
    "Statement",
    "StatementFilter",
    "extract_text",
    "open_record",
]


def __getattr__(name: str) -> object:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    return getattr(import_module(f"onrecord.{home}"), name)
