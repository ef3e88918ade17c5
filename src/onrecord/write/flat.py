"""A stored statement as one flat row: the columns of the CSV export and of data frames."""

from __future__ import annotations

from dataclasses import dataclass, fields

from onrecord.contract import Quantity, Spans
from onrecord.store import ListColumns, StoredStatement


@dataclass(frozen=True, slots=True)
class FlatStatement:
    """One statement; lists are joined by "; ", spans written `start-end` in code points.

    `addressee` are the article's words, a quantity is "70–120 strike/day (average; strikes)";
    `correction` is empty for one whose words are not kept, null where the outlet made none.
    """

    id: str
    article: str
    location: str
    title: str | None
    outlet: str | None
    wire: str | None
    published: str | None
    speaker: str | None
    speaker_id: str | None
    speaker_type: str | None
    speaker_reason: str | None
    kind: str
    mode: str
    polarity: str
    headline: bool
    within: str | None
    text: str
    cue: str
    source: str
    content_spans: str
    cue_spans: str
    source_spans: str
    relays: str
    addressee: str | None
    addressee_name: str | None
    venue: str | None
    said_start: str | None
    said_end: str | None
    said_text: str | None
    said_basis: str | None
    quantities: str
    correction: str | None
    confidence: float | None
    read_by: str
    read_at: str
    reviewed_by: str | None
    reviewed_at: str | None


# Before the name of a column that comes from the user's list.
LISTED = "list_"
COLUMNS = tuple(field.name for field in fields(FlatStatement))


def flat_statement(stored: StoredStatement) -> FlatStatement:
    """The row of a statement."""
    statement = stored.statement
    said = statement.said
    return FlatStatement(
        id=statement.id,
        article=stored.article,
        location=stored.location,
        title=stored.title,
        outlet=stored.outlet,
        wire=stored.wire,
        published=stored.published,
        speaker=statement.speaker.name,
        speaker_id=statement.speaker.id,
        speaker_type=statement.speaker.type,
        speaker_reason=statement.speaker.reason,
        kind=statement.kind,
        mode=statement.mode,
        polarity=statement.polarity,
        headline=statement.headline,
        within=statement.within,
        text=statement.text,
        cue=stored.cue,
        source=stored.source,
        content_spans=_spans(statement.content),
        cue_spans=_spans(statement.cue),
        source_spans=_spans(statement.source),
        relays="; ".join(relay.name for relay in statement.relays),
        addressee=statement.addressee.text if statement.addressee else None,
        addressee_name=statement.addressee.name if statement.addressee else None,
        venue=statement.venue.text if statement.venue else None,
        said_start=said.start if said else None,
        said_end=said.end if said else None,
        said_text=said.text if said else None,
        said_basis=said.basis if said else None,
        quantities="; ".join(map(_quantity, statement.quantities)),
        correction=stored.correction.words if stored.correction else None,
        confidence=statement.confidence,
        read_by=_reader(stored),
        read_at=stored.by.at,
        reviewed_by=stored.reviewed.by if stored.reviewed else None,
        reviewed_at=stored.reviewed.at if stored.reviewed else None,
    )


def columns_with(listed: ListColumns) -> tuple[str, ...]:
    """`COLUMNS`, and behind them those of the user's list, each as `list_NAME`."""
    return (*COLUMNS, *(f"{LISTED}{name}" for name in listed.names))


def row_values(row: FlatStatement, listed: ListColumns) -> tuple[object, ...]:
    """The values in the order of `columns_with`."""
    own = (getattr(row, column) for column in COLUMNS)
    return (*own, *listed.values_of(row.speaker_id))


def _spans(spans: Spans) -> str:
    return "; ".join(f"{span.start}-{span.end}" for span in spans)


def _quantity(quantity: Quantity) -> str:
    """The figures with their unit, in brackets what is said of them; as printed without figures."""
    figures = [f"{value:.15g}" for value in (quantity.low, quantity.high) if value is not None]
    if not figures:
        return quantity.text
    of = (f"of {quantity.of:.15g}",) if quantity.of is not None else ()
    told = " ".join(filter(None, ("–".join(dict.fromkeys(figures)), *of, quantity.unit)))
    open_end = _open_end(quantity)
    behind = "; ".join(filter(None, (quantity.modifier or open_end, quantity.counted)))
    return f"{told} ({behind})" if behind else told


def _open_end(quantity: Quantity) -> str | None:
    if quantity.low is None:
        return "or less"
    return "or more" if quantity.high is None else None


def _reader(stored: StoredStatement) -> str:
    model = f", model {stored.by.model}" if stored.by.model else ""
    return f"onrecord {stored.by.onrecord}{model}, settings {stored.by.settings}"
