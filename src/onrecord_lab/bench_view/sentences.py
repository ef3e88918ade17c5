"""Sentences of reported speech, written one behind the other, their places noted."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice

import numpy as np

from onrecord.contract import (
    Addressee,
    Kind,
    Mode,
    Polarity,
    Reason,
    Relay,
    Said,
    SaidBasis,
    Span,
    Speaker,
    SpeakerBasis,
    SpeakerType,
    Statement,
)

_CUES = (
    ("said", Mode.SPEECH),
    ("told", Mode.SPEECH),
    ("asked", Mode.QUESTION),
    ("wrote", Mode.DOCUMENT),
    ("believes", Mode.BELIEF),
    ("wants", Mode.ATTITUDE),
)
_CUE_SHARES = (0.62, 0.8, 0.87, 0.93, 0.97, 1.0)
_UNKNOWN = 0.35
_UNNAMED = ("officials", "a resident", "one of them", "the committee's letter")
_RELAYED = 0.08
_DATED = 0.25
_TO_SOMEBODY = 0.1


@dataclass(slots=True)
class Page:
    """A text that grows; `put` says where the words went."""

    parts: list[str] = field(default_factory=list)
    length: int = 0

    def put(self, words: str) -> Span:
        """Writes on."""
        start = self.length
        self.parts.append(words)
        self.length += len(words)
        return Span(start, self.length)

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self.parts)


@dataclass(frozen=True, slots=True)
class Draws:
    """What an article is made of, without end, in the order of use."""

    words: Iterator[str]
    speakers: Iterator[str]
    outlets: Iterator[str]
    chance: Iterator[float]
    day: date

    def phrase(self, least: int, most: int) -> str:
        """Words in a row."""
        size = least + int(next(self.chance) * (most - least))
        return " ".join(islice(self.words, size))


def write_statement(page: Page, draws: Draws) -> Statement:
    """Writes a sentence; gives its statement, whose id and text wait for the whole article."""
    place = int(np.searchsorted(_CUE_SHARES, next(draws.chance), side="right"))
    verb, mode = _CUES[place]
    kind = (Kind.DIRECT, Kind.INDIRECT, Kind.MIXED)[int(next(draws.chance) * 3)]
    content = []
    if kind is Kind.DIRECT:
        content.append(page.put(f"“{draws.phrase(6, 26)},”"))
        page.put(" ")
    speaker, source = _write_source(page, draws)
    page.put(" ")
    cue = page.put(verb)
    addressee = _write_addressee(page, draws)
    said = _write_day(page, draws)
    if kind is not Kind.DIRECT:
        page.put(" that ")
        content.append(page.put(draws.phrase(6, 26)))
    if kind is Kind.MIXED:
        page.put(" and ")
        content.append(page.put(f"“{draws.phrase(4, 12)}”"))
    relays = _write_relay(page, draws)
    page.put(". ")
    return Statement(
        id="",
        kind=kind,
        mode=mode,
        polarity=Polarity.AFFIRMED if next(draws.chance) < 0.95 else Polarity.DECLINED,
        headline=False,
        within=None,
        text="",
        content=tuple(content),
        cue=(cue,),
        source=(source,),
        speaker=speaker,
        relays=relays,
        addressee=addressee,
        said=said,
        confidence=_confidence(draws),
    )


def _write_source(page: Page, draws: Draws) -> tuple[Speaker, Span]:
    if next(draws.chance) < _UNKNOWN:
        source = page.put(_UNNAMED[int(next(draws.chance) * len(_UNNAMED))])
        return Speaker(reason=Reason.UNNAMED), source
    name = next(draws.speakers)
    source = page.put(name)
    speaker = Speaker(
        name=name,
        type=SpeakerType.PERSON,
        spans=(source,),
        basis=SpeakerBasis.NAME,
        confidence=_confidence(draws),
    )
    return speaker, source


def _write_addressee(page: Page, draws: Draws) -> Addressee | None:
    if next(draws.chance) >= _TO_SOMEBODY:
        return None
    page.put(" ")
    name = next(draws.outlets)
    return Addressee(name, name, (page.put(name),))


def _write_day(page: Page, draws: Draws) -> Said | None:
    if next(draws.chance) >= _DATED:
        return None
    day = draws.day - timedelta(days=int(next(draws.chance) * 7))
    page.put(" on ")
    span = page.put(f"{day:%A}")
    return Said(str(day), str(day), f"{day:%A}", (span,), SaidBasis.PUBLICATION_DATE)


def _write_relay(page: Page, draws: Draws) -> tuple[Relay, ...]:
    if next(draws.chance) >= _RELAYED:
        return ()
    page.put(", according to ")
    name = next(draws.outlets)
    return (Relay(name, (page.put(name),)),)


def _confidence(draws: Draws) -> float:
    return round(0.35 + 0.64 * math.sqrt(next(draws.chance)), 2)
