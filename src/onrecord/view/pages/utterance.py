"""The page of an utterance, and the part of it that changes with what reports are set against."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from onrecord.contract import Statement
from onrecord.linked import Comparer
from onrecord.store.links.records import Utterance
from onrecord.view.article.notes import shortened
from onrecord.view.links import utterance_url
from onrecord.view.render import render
from onrecord.view.review.utterance_review import (
    UtteranceDraft,
    UtteranceNotSaved,
    utterance_changes,
)
from onrecord.view.server.failure import Failure
from onrecord.view.server.frame import Frame
from onrecord.view.utterance.card import Card, CopyCard, CopyWords, cards_of, copy_cards_of
from onrecord.view.utterance.figures import FigureTable, figures_of
from onrecord.view.utterance.head import head_of
from onrecord.view.utterance.lettered import Lettered, lettered_of
from onrecord.view.utterance.set_against import MOST_SET, Setter, against_of
from onrecord.view.utterance.travelled import Stop, shared_ways, travelled


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


def utterance_page(
    frame: Frame,
    utterance: Utterance,
    means: Means,
    *,
    against: str | None = None,
    not_saved: UtteranceNotSaved | None = None,
    unlinked: int = 0,
    since: int = 0,
) -> str:
    """The complete page. `against` is the letter of a report; `unlinked` how many articles were
    changed since the record was linked; `since` the last decision that a reviewer can know of.

    Raises QueryError for a letter that no report has.
    """
    return render(
        "utterance.html",
        frame=frame,
        title=title_of(utterance),
        changes=utterance_changes(utterance.decisions),
        since=since,
        not_saved=not_saved,
        draft=not_saved.draft if not_saved else UtteranceDraft(),
        unlinked=unlinked,
        **_shown(utterance, means, against),
    )


def utterance_fragment(utterance: Utterance, means: Means, *, against: str | None = None) -> str:
    """What changes with `against`: the inside of `#reports`. Raises as the page does."""
    return render("utterance_reports.html", **_shown(utterance, means, against))


def not_linked_page(frame: Frame, statement: Statement | None, message: str) -> str:
    """The page where an id leads to no utterance: of a statement that is on record, or of none.

    `message` says why, as an error does.
    """
    why = Failure(HTTPStatus.NOT_FOUND, "not_found", "", message).sentence
    return render("utterance_missing.html", frame=frame, statement=statement, why=why)


def title_of(utterance: Utterance) -> str:
    """ "Lena Sorrel: “The ferry will sail”"; long words are cut."""
    words = shortened(utterance.words)
    return f"{utterance.speaker}: {words}" if utterance.speaker else words


def _shown(utterance: Utterance, means: Means, against: str | None) -> dict[str, object]:
    lettered = lettered_of(utterance)
    reports, copies = _parted(lettered)
    ways = travelled(reports, copies)
    return {
        "utterance": utterance,
        "lettered": lettered,
        "head": head_of(utterance, lettered),
        "told": _reports_of(utterance, lettered, means, against),
        "ways": ways,
        "is_unsure": _is_unsure(ways),
        "shared": tuple(shared_ways(ways, frozenset(each.letter for each in reports))),
    }


def _parted(lettered: tuple[Lettered, ...]) -> tuple[tuple[Lettered, ...], tuple[Lettered, ...]]:
    """Independent reports, and copies."""
    reports = tuple(each for each in lettered if each.copies is None)
    return reports, lettered[len(reports) :]


def _reports_of(
    utterance: Utterance, lettered: tuple[Lettered, ...], means: Means, against: str | None
) -> Reports:
    reports, copies = _parted(lettered)
    can_choose = means.compare is not None and len(reports) > 1
    other = against_of(reports if can_choose else reports[:1], against)
    setter = Setter(utterance.first.stored.statement, means.compare)
    shown = reports[:MOST_SET] if other in reports[:MOST_SET] else (other, *reports[: MOST_SET - 1])
    told = [setter.set_against(each, other) for each in shown]
    return Reports(
        against=other.letter,
        choices=_choices(utterance.id, shown, other) if can_choose else (),
        cards=cards_of(told),
        more=tuple(each for each in reports if each not in shown),
        copies=copy_cards_of(copies, setter, means.copy_words),
        more_copies=copies[MOST_SET:],
        copies_heading=_copies_heading(copies),
        figures=figures_of(told),
    )


def _choices(utterance: str, reports: tuple[Lettered, ...], chosen: Lettered) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            each.letter,
            each.name,
            utterance_url(utterance, against=each.letter),
            each is chosen,
        )
        for each in reports
    )


def _copies_heading(copies: tuple[Lettered, ...]) -> str:
    reprints = sum(each.is_reprint for each in copies)
    if reprints == len(copies):
        return "Reprints"
    return "Reprints, and what an article says twice" if reprints else "Said twice in an article"


def _is_unsure(stops: tuple[Stop, ...]) -> bool:
    return any(not each.is_stated or _is_unsure(each.below) for each in stops)
