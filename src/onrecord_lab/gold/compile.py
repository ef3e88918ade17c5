"""A sheet and its article to the gold in the contract's form."""

from __future__ import annotations

from dataclasses import replace

from onrecord.contract import (
    CONTRACT,
    Addressee,
    Article,
    Basis,
    By,
    Extraction,
    Furniture,
    Quantity,
    Relay,
    Said,
    Span,
    Spans,
    Speaker,
    Statement,
    Venue,
    words_of,
)
from onrecord.identity import statement_id
from onrecord_lab.gold.places import NotPlaced, place_contents, place_near, place_once
from onrecord_lab.gold.sheet import Sheet, SheetQuantity, SheetStatement

# Gold is no program's answer, and must not change from one making to the next.
BY_READER = By(onrecord="gold", model=None, settings="sheet", at="2026-11-24T00:00:00Z")


def compile_sheet(sheet: Sheet, article: Article) -> Extraction:
    """The gold of one article; raises `NotPlaced`, naming statement and string."""
    statements: list[Statement] = []
    for number, labels in enumerate(sheet.statements):
        try:
            statements.append(_statement(article, labels, statements))
        except NotPlaced as error:
            raise NotPlaced(f"{sheet.article}, statement {number}: {error}") from error
    return Extraction(CONTRACT, _described(article, sheet), BY_READER, tuple(statements))


def _described(article: Article, sheet: Sheet) -> Article:
    """The article as the reader describes it; a basis is the program's own affair."""
    furniture = tuple(
        Furniture(place_once(article.text, part.text), part.kind) for part in sheet.furniture
    )
    return replace(
        article,
        title=sheet.title,
        author=sheet.author,
        outlet=sheet.outlet,
        wire=sheet.wire,
        published=sheet.published,
        language=sheet.language,
        basis=Basis(),
        furniture=tuple(sorted(furniture, key=lambda part: part.span)),
    )


def _statement(article: Article, labels: SheetStatement, before: list[Statement]) -> Statement:
    text = article.text
    content = place_contents(text, labels.content)
    cue = tuple(sorted(place_near(text, words, content) for words in labels.cue))
    around = cue or content
    source = tuple(sorted(_source(text, words, content, around) for words in labels.source))
    return Statement(
        id=statement_id(article, content, cue),
        kind=labels.kind,
        mode=labels.mode,
        polarity=labels.polarity,
        headline=labels.headline,
        within=before[labels.within].id if labels.within is not None else None,
        text=words_of(content, text),
        content=content,
        cue=cue,
        source=source,
        speaker=_speaker(text, labels, content),
        relays=tuple(
            Relay(relay.name, (place_near(text, relay.text, content),)) for relay in labels.relays
        ),
        addressee=_addressee(text, labels, content),
        venue=_venue(text, labels, content),
        said=_said(text, labels, content),
        quantities=tuple(_quantity(text, told, content) for told in labels.quantities),
    )


def _source(text: str, words: str, content: Spans, around: Spans) -> Span:
    """Nearest to the cue, but never inside the content unless it stands nowhere else."""
    near = place_near(text, words, around)
    if any(piece.holds(near) for piece in content):
        return place_near(text, words, content)
    return near


def _speaker(text: str, labels: SheetStatement, content: Spans) -> Speaker:
    told = labels.speaker
    where = told.where and (told.where if told.where.startswith("@") else f"@{told.where}")
    spans: Spans = (place_near(text, where, content),) if where and "[" in where else ()
    return Speaker(name=told.name, type=told.type, reason=told.reason, spans=spans)


def _addressee(text: str, labels: SheetStatement, content: Spans) -> Addressee | None:
    told = labels.addressee
    if told is None:
        return None
    span = place_near(text, told.text, content)
    return Addressee(told.name, span.of(text), (span,))


def _venue(text: str, labels: SheetStatement, content: Spans) -> Venue | None:
    if labels.venue is None:
        return None
    span = place_near(text, labels.venue.text, content)
    return Venue(span.of(text), (span,))


def _said(text: str, labels: SheetStatement, content: Spans) -> Said | None:
    told = labels.said
    if told is None:
        return None
    span = place_near(text, told.text, content)
    return Said(told.start, told.end, span.of(text), (span,), None)


def _quantity(text: str, told: SheetQuantity, content: Spans) -> Quantity:
    span = place_near(text, told.text, content, inside=True)
    return Quantity(
        text=span.of(text),
        span=span,
        low=told.low,
        high=told.high,
        unit=told.unit,
        counted=told.counted,
        of=told.of,
        modifier=told.modifier,
    )
