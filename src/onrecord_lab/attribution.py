"""An attribution as evaluation sees it: three roles of spans, whoever found them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.contract import Spans, Statement


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content in code points of the article's text."""

    source: Spans
    cue: Spans
    content: Spans


def outer_attributions(statements: Iterable[Statement]) -> list[Attribution]:
    """The statements that lie in no other: PolNeAR marks one layer."""
    return [Attribution(s.source, s.cue, s.content) for s in statements if s.within is None]


def all_attributions(statements: Iterable[Statement]) -> list[Attribution]:
    """Every statement, those inside others too."""
    return [Attribution(s.source, s.cue, s.content) for s in statements]
