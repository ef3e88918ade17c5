"""Findings made by hand, for the page that checks a draft."""

from __future__ import annotations

from typing import Any

from onrecord.checked import (
    Finding,
    NamedSpeaker,
    OnRecord,
    Outcome,
    Quotation,
    ReportOnRecord,
    When,
    Whose,
)
from onrecord.contract import Span

DRAFT = "Lena Sorrel said: “The ferry will sail.”\n\n“Nobody laughed at us,” Ada Lind said.\n"
SAIL = "The ferry will sail."
LENA = NamedSpeaker("lena", "Lena Sorrel")


def asked(words: str = SAIL, speaker: str | None = "Lena Sorrel", **told: Any) -> Quotation:
    start = DRAFT.find(words)
    spans = (Span(start - 1, start + len(words) + 1),) if start > 0 else ()
    return Quotation(words, speaker, spans=spans, **told)


def a_report(outlet: str | None = "Shore Courier", **told: Any) -> ReportOnRecord:
    ordinary: dict[str, Any] = {
        "statement": "s1",
        "article": "a1b2",
        "location": "ferry.txt",
        "outlet": outlet,
        "published": "2021-06-14",
        "speaker": "Lena Sorrel",
        "speaker_id": "lena",
    }
    return ReportOnRecord(**(ordinary | told))


def on_record(**told: Any) -> OnRecord:
    ordinary: dict[str, Any] = {
        "words": SAIL,
        "differences": (),
        "is_part": False,
        "is_quoted": True,
        "score": 1.0,
        "nearest": a_report(),
        "first": a_report(),
        "utterance": "u1",
        "said_first": "2021-06-13",
        "said_last": "2021-06-13",
        "venue": "at the quay",
        "independent": 3,
        "reprints": 0,
        "speakers": (LENA,),
        "is_of_unknown": False,
    }
    return OnRecord(**(ordinary | told))


def a_finding(
    quotation: Quotation | None = None,
    outcome: Outcome = Outcome.WORD_FOR_WORD,
    whose: Whose = Whose.SAME,
    when: When = When.NOT_ASKED,
    **told: Any,
) -> Finding:
    return Finding(quotation or asked(), outcome, whose, when, on_record(**told))


def nothing(
    outcome: Outcome = Outcome.NOT_ON_RECORD, quotation: Quotation | None = None
) -> Finding:
    return Finding(quotation or asked(), outcome, Whose.NOT_ASKED, When.NOT_ASKED)
