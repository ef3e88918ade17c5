"""Builders for the tests of extraction: a text in, what was found out, in words."""

from __future__ import annotations

from onrecord.collect import collect_text
from onrecord.contract import Spans, Statement
from onrecord.extract import extract
from onrecord.settings import ExtractionSettings


def statements_of(text: str) -> tuple[Statement, ...]:
    """The statements that the rules find."""
    settings = ExtractionSettings(extractor="rules")
    return extract(collect_text(text, location="test"), settings).statements


def told(text: str) -> list[tuple[str, str, str]]:
    """Each statement as (source, cue, content), in words."""
    return [
        (_words(text, s.source), _words(text, s.cue), _words(text, s.content))
        for s in statements_of(text)
    ]


def _words(text: str, spans: Spans) -> str:
    return " … ".join(span.of(text) for span in spans)
