"""Statements with an occasion, and an article that its outlet corrects, made by hand."""

from __future__ import annotations

from dataclasses import replace

from onrecord.contract import (
    Addressee,
    Extraction,
    Furniture,
    FurnitureKind,
    Said,
    SaidBasis,
    Span,
    Spans,
    Venue,
)
from tests.store.made import MODEL, a_statement, an_article, an_extraction, one_liner

RALLY = (
    "Ana Ruiz told NTV host Tom Bell at a rally in Orr on Tuesday that the toll stays.\n\n"
    "“It rains,” Eva Lund said.\n\n"
    "Correction: an earlier version gave the toll as seven crowns. It is nine.\n"
)
TOLL, RAINS = "that the toll stays", "“It rains,”"
CORRECTION = "Correction: an earlier version gave the toll as seven crowns. It is nine."


def rally(location: str = "news/rally.txt") -> Extraction:
    """Ana Ruiz to Tom Bell, at a rally, on a Tuesday; corrected by the outlet. And Eva Lund."""
    article = an_article(location, RALLY)
    toll = replace(
        a_statement(article, TOLL, "told", "Ana Ruiz"),
        addressee=Addressee("Tom Bell", "NTV host Tom Bell", places("NTV host Tom Bell")),
        venue=Venue("a rally in Orr", places("a rally in Orr")),
        said=Said("2016-06-07", "2016-06-07", "Tuesday", places("Tuesday"), SaidBasis.DATELINE),
    )
    note = Furniture(places(CORRECTION)[0], FurnitureKind.CORRECTION, (toll.id,))
    corrected = replace(article, furniture=(note,))
    rains = a_statement(article, RAINS, "said", "Eva Lund")
    return an_extraction(corrected, toll, rains, by=MODEL)


def said_on(location: str, start: str | None, end: str | None) -> Extraction:
    """An article that is one statement, said between these days."""
    plain = one_liner(location, "Ana Ruiz", f"words of {location}")
    said = Said(start, end, "then", (), SaidBasis.WORDS)
    return replace(plain, statements=(replace(plain.statements[0], said=said),))


def places(words: str) -> Spans:
    """Where the words first stand in RALLY."""
    start = RALLY.index(words)
    return (Span(start, start + len(words)),)
