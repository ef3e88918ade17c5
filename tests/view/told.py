"""An utterance that several articles report, made by hand: a ferry captain on the radio."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from onrecord.contract import (
    Addressee,
    Kind,
    Quantity,
    Relay,
    Said,
    SaidBasis,
    Span,
    Speaker,
    Statement,
    Venue,
)
from onrecord.linked import Difference, DifferenceKind
from onrecord.store.links.records import Report, ReportDifference, Side, Utterance
from onrecord.store.records import StoredStatement
from onrecord.view.utterance.reports import Means
from tests.view.made import RULES, a_statement

LENA = Speaker(id="lena", name="Lena Sorrel", confidence=0.98)
FULL = (
    "“We bail her out at noon, we patch her at dusk, and by dawn she has shipped forty buckets an "
    "hour, and nobody on this quay will say why.”"
)
SHORT = "“We bail her out at noon, we patch her at dusk, and nobody will say why.”"
OTHER = (
    "“We pump her out at noon, we patch her and by dawn she ships fifty buckets a night, and "
    "nobody on this quay can say.”"
)
NOTHING = Means(None, lambda _first, _copy: "")


def a_report(words: str = FULL, name: str = "a", **told: Any) -> Report:
    """A report of Lena Sorrel's words; `name` is the statement's id, and its article's.

    `stored` goes to the article, `report` to the report, the rest to the statement.
    """
    article: dict[str, Any] = {
        "article": f"article-{name}",
        "location": f"{name}.txt",
        "title": "The leak",
        "outlet": f"Outlet {name.upper()}",
        "wire": None,
        "published": "2021-06-14",
    }
    report: dict[str, Any] = {
        "is_independent": True,
        "reprint_of": None,
        "probability": 0.93,
        "reason": "shortened",
    }
    article |= told.pop("stored", {})
    report |= told.pop("report", {})
    known: dict[str, Any] = {"speaker": LENA}
    statement = a_statement(words, words, name=name, **(known | told))
    stored = StoredStatement(
        statement=statement, cue="said", source="Lena Sorrel", by=RULES, **article
    )
    return Report(stored=stored, **report)


def an_utterance(*reports: Report, **told: Any) -> Utterance:
    """What these report."""
    ordinary: dict[str, Any] = {
        "id": reports[0].stored.statement.id,
        "speaker": "Lena Sorrel",
        "speaker_id": "lena",
        "words": reports[0].stored.statement.text,
        "addressee": None,
        "venue": None,
        "said_first": "2021-06-13",
        "said_last": "2021-06-13",
        "independent": sum(each.is_independent for each in reports),
        "reprints": sum(not each.is_independent for each in reports),
    }
    return Utterance(reports=reports, **(ordinary | told))


def differing(a: str, b: str, *pairs: tuple[DifferenceKind, str, str]) -> tuple[Difference, ...]:
    """Differences by their words in `a` and in `b`, the first of these; empty for none."""
    return tuple(Difference(kind, place(a, one), place(b, other)) for kind, one, other in pairs)


def place(text: str, words: str) -> Span | None:
    """Where the words first stand, as whole words; None for no words."""
    found = re.search(rf"\b{re.escape(words)}\b", text) if words else None
    return Span(*found.span()) if found else None


def a_quantity(statement_text: str, words: str, **read: Any) -> Quantity:
    """A figure of a statement that is all of its article."""
    span = place(statement_text, words)
    assert span is not None
    ordinary: dict[str, Any] = {"low": None, "high": None}
    return Quantity(words, span, **(ordinary | read))


def a_day(day: str, words: str) -> Said:
    """A day that the words tell."""
    return Said(day, day, words, (), SaidBasis.WORDS)


SHORTENED = differing(
    FULL,
    SHORT,
    (DifferenceKind.CUT, "and by dawn she has shipped forty buckets an hour", ""),
    (DifferenceKind.CUT, "on this quay", ""),
)
RETOLD = differing(
    FULL,
    OTHER,
    (DifferenceKind.WORDS, "bail", "pump"),
    (DifferenceKind.CUT, "at dusk", ""),
    (DifferenceKind.WORDS, "has shipped", "ships"),
    (DifferenceKind.NUMBER, "forty buckets an hour", "fifty buckets a night"),
    (DifferenceKind.WORDS, "will say why", "can say"),
)


def the_leak() -> Utterance:
    """Four independent reports, a reprint, a shortened reprint, and a headline."""
    wire = (Relay("Radio Skerry", ()),)
    forty = a_quantity(FULL, "forty buckets an hour", low=40, high=40, unit="bucket/hour")
    fifty = a_quantity(OTHER, "fifty buckets a night", low=50, high=50, unit="bucket/night")
    return an_utterance(
        a_report(
            FULL,
            "a",
            stored={"outlet": "Radio Skerry", "published": "2021-06-13T20:05"},
            report={"reason": ""},
            addressee=Addressee("Radio Skerry", "our reporter", ()),
            venue=Venue("the old quay", ()),
            said=a_day("2021-06-13", "tonight"),
            quantities=(forty,),
        ),
        a_report(
            SHORT,
            "b",
            stored={"outlet": "Stannard Wire", "published": "2021-06-13T21:40"},
            report={"differences": SHORTENED},
            relays=wire,
        ),
        a_report(
            SHORT,
            "e",
            stored={"outlet": "Saltmarsh Post", "published": "2021-06-14T07:00"},
            report={"is_independent": False, "reprint_of": "article-b", "differences": SHORTENED},
        ),
        a_report(
            SHORT,
            "c",
            stored={"outlet": "Skerry Courier", "published": "2021-06-14T06:10"},
            report={"differences": SHORTENED},
            relays=(Relay("Stannard Wire", ()), *wire),
        ),
        a_report(
            OTHER,
            "d",
            stored={"outlet": "Vale Gazette", "published": "2021-06-15"},
            report={"reason": "other words, one figure differs", "differences": RETOLD},
            addressee=Addressee(None, "a packed quay", ()),
            said=a_day("2021-06-14", "on Monday"),
            quantities=(fifty,),
        ),
        a_report(
            "“Nobody will say why”",
            "f",
            stored={"outlet": "Vale Gazette", "article": "article-d", "published": "2021-06-15"},
            report={"is_independent": False, "reason": "a part of it"},
            headline=True,
        ),
    )


def a_side(report: Report, words: str = "") -> Side:
    """A place where reports differ, by its words; its article is the statement's text alone."""
    span = place(report.stored.statement.text, words)
    return Side(report.stored, span, span)


def a_difference(kind: DifferenceKind, a: Side, b: Side, **told: Any) -> ReportDifference:
    """A disagreement about the leak."""
    ordinary: dict[str, Any] = {"utterance": "a", "probability": 0.96}
    return ReportDifference(kind=kind, a=a, b=b, **(ordinary | told))


def said_by(report: Report, speaker: Speaker, source: str) -> Report:
    """The same words of somebody else."""
    statement: Statement = replace(report.stored.statement, speaker=speaker, kind=Kind.DIRECT)
    return replace(report, stored=replace(report.stored, statement=statement, source=source))
