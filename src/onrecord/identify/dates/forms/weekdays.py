"""Weekdays and weekends: "Tuesday", "last Friday night", "a week from Monday"."""

from __future__ import annotations

import re

from onrecord.identify.dates.calendar import Unit
from onrecord.identify.dates.forms.form import DIGITS, Form, Read, form, is_led_by, word_before
from onrecord.identify.dates.meanings.relative import Moved
from onrecord.identify.dates.meanings.weekdays import Weekday, Weekend, Which
from onrecord.identify.dates.names import (
    FIRST_WORDS_OF_NUMBERS,
    GAP,
    NUMBER,
    PART_OF_DAY,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    any_of,
    number_of,
)

_WEEKDAY = rf"(?P<weekday>{any_of(WEEKDAYS)})(?!\w)"
_PART = rf"(?:{GAP}{PART_OF_DAY}(?!\w))?"
# "Saturday mornings" are a habit, and "The Sunday Times" is a paper.
_NO_NAME = (
    rf"(?!{GAP}(?:mornings|afternoons|evenings|nights|times|telegraph|mirror|express|post|herald"
    r"|mail|independent|star|best|school|live)\b)"
)
_HABIT = re.compile(
    r"\b(?:every|each|any|most|some|many|alternate|other)\b[^.;!?]{0,14}\Z"
    r"|(?<!\bin )(?<!\bduring )(?<!\bat )(?<!\bafter )\ban?\s\Z"
)
# After other words "that" is no pointing one: "he said that Thursday would do".
_BEFORE_THAT = ("on", "by", "until", "since", "from", "", ".", ",")
# "On Sunday last we rested", not "on Sunday last year".
_ENDS = r"[.,;:!?)]|\s*\Z|\s(?:i|we|he|she|they|and|at|the)\b"
_NAMES = ("bloody", "super", "sheffield")
_ALONE_WHEN_SHORT = ("tues", "wed", "thurs")
_WHICH = {
    "last": Which.LAST,
    "past": Which.LAST,
    "coming": Which.COMING,
    "upcoming": Which.COMING,
    "next": Which.NEXT_WEEK,
    "this": Which.THIS_WEEK,
}
_WHICH_IN_TEXT = {
    "following": Which.AFTER,
    "next": Which.AFTER,
    "previous": Which.BEFORE,
    "preceding": Which.BEFORE,
    "that": Which.THAT,
    "same": Which.THAT,
}


def _read_weekday(match: re.Match[str]) -> Read | None:
    if word_before(match) in _NAMES or is_led_by(match, _HABIT, 24):
        return None
    return Read(Weekday(WEEKDAYS[match["weekday"]]))


def _read_short_weekday(match: re.Match[str]) -> Read | None:
    name = match["weekday"]
    alone = match[0].endswith(".") and name in _ALONE_WHEN_SHORT
    return Read(Weekday(SHORT_WEEKDAYS[name]), alone=alone)


def _read_led_weekday(match: re.Match[str]) -> Read | None:
    name, lead = match["weekday"], match["lead"].split()[-1]
    number = WEEKDAYS[name] if name in WEEKDAYS else SHORT_WEEKDAYS[name.rstrip(".")]
    if word_before(match) == "the" and lead in ("next", "previous"):
        return Read(Weekday(number, _WHICH_IN_TEXT[lead]))
    return Read(Weekday(number, _WHICH.get(lead, Which.LAST)))


def _read_weekday_in_text(match: re.Match[str]) -> Read | None:
    before = word_before(match)
    if before not in (_BEFORE_THAT if match["lead"] == "that" else ("the",)):
        return None
    return Read(Weekday(WEEKDAYS[match["weekday"]], _WHICH_IN_TEXT[match["lead"]]))


def _read_week_from_weekday(match: re.Match[str]) -> Read | None:
    weekday = Weekday(WEEKDAYS[match["weekday"]], Which.COMING)
    number = number_of(match["number"]) if match.groupdict().get("number") else 1
    return Read(Moved(weekday, Unit.WEEK, number))


def _read_weekday_before(match: re.Match[str]) -> Read | None:
    """ "Sunday last", "Sunday next"; "the Sunday before last", "the Sunday after next"."""
    which = Which.LAST if match["way"].endswith("last") else Which.NEXT_WEEK
    weekday = Weekday(WEEKDAYS[match["weekday"]], which)
    if " " not in match["way"]:
        return Read(weekday)
    return Read(Moved(weekday, Unit.WEEK, -1 if which is Which.LAST else 1))


def _read_weekend(match: re.Match[str]) -> Read | None:
    return Read(Weekend()) if word_before(match) == "the" else None


FORMS: tuple[Form, ...] = (
    form(WEEKDAYS, rf"{_WEEKDAY}{_NO_NAME}{_PART}(?!-?{GAP}?to-)", _read_weekday),
    form(
        SHORT_WEEKDAYS,
        rf"(?P<weekday>{any_of(SHORT_WEEKDAYS)})\b\.?(?=,?{GAP})",
        _read_short_weekday,
        capital="weekday",
    ),
    form(
        ("last", "past", "previous", "coming", "upcoming", "next", "this"),
        rf"(?P<lead>last|past|previous|coming|upcoming|next|this(?:{GAP}(?:coming|past))?){GAP}"
        rf"(?P<weekday>{any_of(WEEKDAYS)}(?!\w)|{any_of(SHORT_WEEKDAYS)}\.){_NO_NAME}{_PART}",
        _read_led_weekday,
        capital="weekday",
    ),
    form(
        ("that", "same", "following", "preceding"),
        rf"(?P<lead>that|same|following|preceding){GAP}{_WEEKDAY}{_PART}",
        _read_weekday_in_text,
        capital="weekday",
    ),
    form(
        (DIGITS, *FIRST_WORDS_OF_NUMBERS),
        rf"(?P<number>{NUMBER}){GAP}weeks?{GAP}(?:from|on){GAP}{_WEEKDAY}",
        _read_week_from_weekday,
        capital="weekday",
    ),
    form(
        WEEKDAYS,
        rf"{_WEEKDAY}{GAP}week(?!\w|-)",
        _read_week_from_weekday,
        capital="weekday",
    ),
    form(
        WEEKDAYS,
        rf"{_WEEKDAY}{GAP}(?P<way>last(?={_ENDS})|next(?={_ENDS})|before last|after next)(?!\w)",
        _read_weekday_before,
        capital="weekday",
    ),
    form(("weekend",), r"weekend(?!\w)", _read_weekend),
)
