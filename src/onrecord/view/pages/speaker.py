"""The page of a speaker, and the part of it that changes with the month that is chosen."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.store.page_records import FacetCount, SearchPage, SpeakerProfile
from onrecord.store.speakers.records import Identity
from onrecord.view.in_words import counted, date_in_words
from onrecord.view.links import speaker_url
from onrecord.view.render import render
from onrecord.view.reported import NOT_LINKED, Reported
from onrecord.view.review.decided import NotSaved
from onrecord.view.review.speaker_review import SpeakerDraft, speaker_changes
from onrecord.view.search.plot import plots_of
from onrecord.view.search.query import SearchQuery
from onrecord.view.server.frame import Frame

MOST_NAMES = 6
MOST_TALLIED = 8


@dataclass(frozen=True, slots=True)
class Tally:
    """A line of a table of counts: a name, how often, its share of the most frequent's in
    hundredths, and the search that lists it, where there is one."""

    label: str
    count: int
    share: float
    url: str | None


@dataclass(frozen=True, slots=True)
class ListValue:
    """A further column of the user's list, its value, and the search for all who have it."""

    name: str
    value: str
    url: str


def speaker_page(
    frame: Frame,
    profile: SpeakerProfile,
    found: SearchPage,
    *,
    month: str | None = None,
    not_saved: NotSaved[SpeakerDraft] | None = None,
    reported: Reported = NOT_LINKED,
) -> str:
    """The complete page; `found` are the speaker's statements of that month (`2019-03`), of that
    year (`2019`), or all. With `not_saved` its forms hold what somebody typed."""
    search = SearchQuery(speakers=(profile.id,))
    return render(
        "speaker.html",
        frame=frame,
        names=_names(profile)[:MOST_NAMES],
        more_names=max(0, len(_names(profile)) - MOST_NAMES),
        addressees=_tally(profile.addressees, search, "addressee"),
        outlets=_tally(profile.outlets, search, "outlet"),
        relays=_tally(profile.relays, search, "relay"),
        who=profile.identity,
        columns=_columns(profile.identity),
        changes=speaker_changes(profile.identity.decisions),
        not_saved=not_saved,
        draft=not_saved.draft if not_saved else SpeakerDraft(),
        search_url=search.url(),
        others_url=search.adding("mode", "belief").adding("mode", "attitude").url(),
        reported=reported,
        **_listed(profile, found, month),
    )


def speaker_fragment(
    profile: SpeakerProfile,
    found: SearchPage,
    month: str | None = None,
    reported: Reported = NOT_LINKED,
) -> str:
    """What changes when a month is chosen: the inside of `#when`."""
    return render("speaker_when.html", reported=reported, **_listed(profile, found, month))


def _columns(identity: Identity) -> tuple[ListValue, ...]:
    return tuple(
        ListValue(one.name, one.value, SearchQuery(listed=(f"{one.name}={one.value}",)).url())
        for one in identity.columns
    )


def _names(profile: SpeakerProfile) -> tuple[FacetCount, ...]:
    """The names used, without "she" and "the minister": words of which none begins as a name."""
    return tuple(one for one in profile.names if not all(map(_is_small, one.label.split())))


def _is_small(word: str) -> bool:
    """True for a word that begins with a small letter; scripts without capitals have none."""
    return word[0].islower()


def _listed(profile: SpeakerProfile, found: SearchPage, month: str | None) -> dict[str, object]:
    return {
        "profile": profile,
        "found": found,
        "month": month,
        "plots": plots_of(profile.months, month),
        "heading": _heading(found, month),
        "all_url": speaker_url(profile.id),
        "next_url": speaker_url(profile.id, month=month, after=found.after)
        if found.after
        else None,
    }


def _heading(found: SearchPage, month: str | None) -> str:
    number = f"{found.found:,}+ statements" if found.is_more else counted(found.found, "statement")
    return f"{number}, {date_in_words(month)}" if month else number


def _tally(
    counts: tuple[FacetCount, ...], search: SearchQuery | None = None, name: str = ""
) -> tuple[Tally, ...]:
    most = max((one.count for one in counts), default=1)
    return tuple(
        Tally(
            one.label,
            one.count,
            round(100 * one.count / most, 1),
            search.adding(name, one.value).url() if search else None,
        )
        for one in counts[:MOST_TALLIED]
    )
