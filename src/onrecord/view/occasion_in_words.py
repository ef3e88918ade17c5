"""To whom, where and when something was said, and what the outlet corrected, in words."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.contract import Addressee, Said, SaidBasis, Statement, Venue
from onrecord.store.corrected import CorrectionNote
from onrecord.view.in_words import quantity_in_words, said_in_words

PLACED = {
    SaidBasis.WORDS: "",
    SaidBasis.DATELINE: "by the dateline",
    SaidBasis.PUBLICATION_DATE: "by the day of publication",
    SaidBasis.EARLIER_DATE: "by a date before it in the text",
    None: "",
}
# A venue that begins with one of these says by itself how one is there.
_LEADS = frozenset(
    "aboard after amid at before by during following in inside near on outside over via".split()
)
# A correction is a sentence or two; what is longer is read at its place.
_LONGEST = 300


def occasion_in_words(statement: Statement) -> str | None:
    """ "to reporters, at a rally in Orr, said Tuesday 7 June 2016 (“on Tuesday”)"; None without."""
    return ", ".join(_told(statement)) or None


def quantities_in_words(statement: Statement) -> str | None:
    """The figures of a statement, "; " between them; None where there are none."""
    return "; ".join(map(quantity_in_words, statement.quantities)) or None


def besides_in_words(statement: Statement, correction: CorrectionNote | None) -> Iterator[str]:
    """To whom, where and when; the figures; what the outlet corrected: each where there is any."""
    yield from filter(None, (occasion_in_words(statement), quantities_in_words(statement)))
    if correction:
        yield f"Corrected by the outlet: {correction_words(correction.words)}"


def addressee_in_words(addressee: Addressee) -> str:
    """The name, and the words of the article where they are others: "NTV (“the NTV host”)"."""
    if addressee.name is None or addressee.name == addressee.text:
        return addressee.text
    return f"{addressee.name} (“{addressee.text}”)"


def venue_lead(venue: Venue) -> str:
    """The word before a venue, "at" unless it has one."""
    words = venue.text.split(maxsplit=1)
    return "" if words and words[0].casefold() in _LEADS else "at"


def day_of_saying_in_words(said: Said) -> str:
    """ "said Tuesday 7 June 2016 (“on Tuesday”)", "said “lately”, day not known"."""
    day = said_in_words(said, short=False)
    if day is None:
        return f"said “{said.text}”, day not known" if said.text else "day not known"
    return f"said {day} (“{said.text}”)" if said.text else f"said {day}"


def placed_in_words(said: Said) -> str:
    """What its day was counted from, where the words alone do not tell it; else empty."""
    return PLACED[said.basis] if said.start or said.end else ""


def correction_words(words: str) -> str:
    """An outlet's correction on one line, as much of it as has room; what there is to say of one
    whose words are not kept."""
    line = " ".join(words.split())
    if not line:
        return "its words are not kept"
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rpartition(' ')[0]} …"


def _told(statement: Statement) -> Iterator[str]:
    if statement.addressee:
        yield f"to {addressee_in_words(statement.addressee)}"
    if statement.venue:
        yield f"{venue_lead(statement.venue)} {statement.venue.text}".strip()
    if statement.said:
        yield day_of_saying_in_words(statement.said)
