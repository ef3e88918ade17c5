"""The page of an utterance, and the part of it that changes with what reports are set against."""

from __future__ import annotations

from http import HTTPStatus

from onrecord.contract import Statement
from onrecord.store.links.records import Utterance
from onrecord.view.article.notes import shortened
from onrecord.view.render import render
from onrecord.view.review.decided import NotSaved
from onrecord.view.review.utterance_review import UtteranceDraft, utterance_changes
from onrecord.view.server.failure import Failure
from onrecord.view.server.frame import Frame
from onrecord.view.utterance.head import head_of
from onrecord.view.utterance.lettered import Lettered, lettered_of
from onrecord.view.utterance.reports import Means, reports_of
from onrecord.view.utterance.travelled import Stop, shared_ways, travelled


def utterance_page(
    frame: Frame,
    utterance: Utterance,
    means: Means,
    *,
    against: str | None = None,
    not_saved: NotSaved[UtteranceDraft] | None = None,
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
        "told": reports_of(utterance, reports, copies, means, against),
        "ways": ways,
        "is_unsure": _is_unsure(ways),
        "shared": tuple(shared_ways(ways, frozenset(each.letter for each in reports))),
    }


def _parted(lettered: tuple[Lettered, ...]) -> tuple[tuple[Lettered, ...], tuple[Lettered, ...]]:
    """Independent reports, and copies."""
    reports = tuple(each for each in lettered if each.copies is None)
    return reports, lettered[len(reports) :]


def _is_unsure(stops: tuple[Stop, ...]) -> bool:
    return any(not each.is_stated or _is_unsure(each.below) for each in stops)
