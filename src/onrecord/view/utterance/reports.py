"""What of the page changes with the report that the others are set against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.linked import Comparer
from onrecord.store.links.records import Utterance
from onrecord.view.links import utterance_url
from onrecord.view.utterance.card import Card, CopyCard, CopyWords, cards_of, copy_cards_of
from onrecord.view.utterance.figures import FigureTable, figures_of
from onrecord.view.utterance.lettered import Lettered
from onrecord.view.utterance.set_against import MOST_SET, Setter, against_of


@dataclass(frozen=True, slots=True)
class Choice:
    """A report that the others can be set against, and the address of the page that does."""

    letter: str
    name: str
    url: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Reports:
    """What changes with the report that the others are set against.

    against
        Its letter.
    choices
        What it may be; empty where nothing else can be.
    more, more_copies
        Reports beyond those that are shown with their words.
    """

    against: str
    choices: tuple[Choice, ...]
    cards: tuple[Card, ...]
    more: tuple[Lettered, ...]
    copies: tuple[CopyCard, ...]
    more_copies: tuple[Lettered, ...]
    copies_heading: str
    figures: FigureTable | None


@dataclass(frozen=True, slots=True)
class Means:
    """What the page cannot find out by itself.

    compare
        Compares two statements; without it reports are set against the first one only.
    copy_words
        Tells how one article was made from another.
    """

    compare: Comparer | None
    copy_words: CopyWords


def reports_of(
    utterance: Utterance,
    reports: Sequence[Lettered],
    copies: Sequence[Lettered],
    means: Means,
    against: str | None,
) -> Reports:
    """The reports with their words against those of the one with the letter, else of the first.

    Raises QueryError for a letter that no report has, ModelError where nothing can be compared.
    """
    can_choose = means.compare is not None and len(reports) > 1
    other = against_of(reports if can_choose else reports[:1], against)
    setter = Setter(utterance.first.stored.statement, means.compare)
    shown = _shown(reports, other)
    told = [setter.set_against(each, other) for each in shown]
    return Reports(
        against=other.letter,
        choices=_choices(utterance.id, shown, other) if can_choose else (),
        cards=cards_of(told),
        more=tuple(each for each in reports if each not in shown),
        copies=copy_cards_of(copies, setter, means.copy_words),
        more_copies=tuple(copies[MOST_SET:]),
        copies_heading=_copies_heading(copies),
        figures=figures_of(told),
    )


def _shown(reports: Sequence[Lettered], other: Lettered) -> Sequence[Lettered]:
    """As many as a page shows, the one that the others are set against among them."""
    first = reports[:MOST_SET]
    return first if other in first else (other, *first[:-1])


def _choices(utterance: str, reports: Sequence[Lettered], chosen: Lettered) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            each.letter,
            each.name,
            utterance_url(utterance, against=each.letter),
            each is chosen,
        )
        for each in reports
    )


def _copies_heading(copies: Sequence[Lettered]) -> str:
    reprints = sum(each.is_reprint for each in copies)
    if reprints == len(copies):
        return "Reprints"
    return "Reprints, and what an article says twice" if reprints else "Said twice in an article"
