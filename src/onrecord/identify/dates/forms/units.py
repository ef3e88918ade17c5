"""Days, weeks, months and years told by where they lie: "today", "last week", "that year"."""

from __future__ import annotations

import re

from onrecord.identify.dates.calendar import Unit
from onrecord.identify.dates.forms.form import (
    Form,
    Read,
    form,
    is_led_by,
    is_part_of_what_follows,
    word_before,
)
from onrecord.identify.dates.holidays import HOLIDAY, holiday_of
from onrecord.identify.dates.meanings import Meaning
from onrecord.identify.dates.meanings.absolute import Yearless
from onrecord.identify.dates.meanings.combined import PortionOf, Since, UpToNow
from onrecord.identify.dates.meanings.portions import Portion
from onrecord.identify.dates.meanings.relative import Away, CalendarUnit, Stretch
from onrecord.identify.dates.meanings.yearly import Holiday, MonthsOfYear, OfStory, OfYear
from onrecord.identify.dates.names import (
    AND_A_HALF,
    GAP,
    MONTHS,
    NUMBER,
    PART_OF_DAY,
    SEASONS,
    UNITS,
    any_of,
    number_of,
)

_PART = rf"(?:{GAP}{PART_OF_DAY}(?!\w))?"
_TODAY = {
    "today": 0,
    "tonight": 0,
    "tonite": 0,
    "to-day": 0,
    "to-night": 0,
    "to-morrow": 1,
    "yesterday": -1,
    "tomorrow": 1,
    "overnight": -1,
}
_LEADS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this past": -1,
    "this last": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "this coming": 1,
    "upcoming": 1,
}
_LEAD = (
    rf"(?P<lead>this{GAP}(?:past|coming|last)|last|past|previous|this|current|next|coming|upcoming)"
)
_UNIT = rf"(?P<unit>{any_of(unit for unit in UNITS if unit != 'centurie')})(?![\w])"
_BEFORE_A_STRETCH = re.compile(
    r"\b(?:the|these|those|over|in|for|during|its|his|her|their|our|my|within)\s+\Z"
)
_LASTING = re.compile(
    r"\b(?:stay|sleep|leave|sit|keep|soak|rest|park|camp|refrigerate|let|marinate)\w*\b[^.;!?]*\Z"
)
_IT_IS = re.compile(r"\b(?:it[’']s|it is|this is|today is|today[’']s)\s(?:actually |already )?\Z")
_OVERNIGHT_THINGS = re.compile(
    r"\s(?:trains?|bus(?:es)?|coach(?:es)?|ferry|ferries|boats?|flights?|trips?|stays?|hikes?|guests?"
    r"|visitors?|parking|accommodation|camping|bags?|success|journey|delivery|shipping|success)\b"
)
_STRETCHES = frozenset("over in for during within throughout across".split())
# Only of these the last is that of yesterday: "last night".
_EVENINGS = ("night", "evening")
_IN_TEXT = {
    "that": 0,
    "same": 0,
    "that same": 0,
    "following": 1,
    "preceding": -1,
}


def _count(lead: str) -> int:
    return _LEADS[re.sub(r"\s+", " ", lead)]


def _read_today(match: re.Match[str]) -> Read | None:
    """ "Overnight" is last night, unless somebody stays or something soaks."""
    if match["day"] == "overnight" and _is_no_night(match):
        return None
    if word_before(match) == "-":
        return None  # "day-to-day"
    return Read(Away(Unit.DAY, _TODAY[match["day"]]))


def _read_day_it_is(match: re.Match[str]) -> Read | None:
    """ "It's our last day": so today is named."""
    return Read(CalendarUnit(Unit.DAY)) if is_led_by(match, _IT_IS, 16) else None


def _is_no_night(match: re.Match[str]) -> bool:
    """ "An overnight train", "stayed overnight": any night, or all of it."""
    if word_before(match) in ("an", "the", "for", "or", "no") or is_led_by(match, _LASTING):
        return True
    return _OVERNIGHT_THINGS.match(match.string, match.end()) is not None


def _read_day_beyond(match: re.Match[str]) -> Read | None:
    return Read(Away(Unit.DAY, -2 if match["beyond"] == "before" else 2))


def _read_unit(match: re.Match[str]) -> Read | None:
    """ "This morning" is today, "last night" yesterday; with "the" it is another matter."""
    unit, count = UNITS[match["unit"]], _count(match["lead"])
    if word_before(match) == "the":
        return _read_unit_with_the(match, unit, count)
    if unit is Unit.DAY:
        if word_before(match) == "to":
            return None
        if match["unit"] == "day" or (count < 0 and match["unit"] not in _EVENINGS) or count > 0:
            return Read(CalendarUnit(unit)) if count == 0 else None
        return Read(Away(Unit.DAY, count))
    return Read(CalendarUnit(unit, count)) if match["lead"] not in ("previous",) else None


def _read_unit_with_the(match: re.Match[str], unit: Unit, count: int) -> Read | None:
    """ "The past year" ends today, "the next day" follows the last date in the text."""
    lead = match["lead"]
    if is_part_of_what_follows(match):
        return None
    if lead == "current":
        return Read(CalendarUnit(unit))
    if lead in ("next", "previous") and not _is_stretch(match):
        return Read(CalendarUnit(unit, count, in_text=True))
    if unit is Unit.CENTURY:
        return Read(CalendarUnit(unit, count))
    if unit is Unit.DAY or lead in ("this", "previous"):
        return None
    if unit in (Unit.WEEKEND, Unit.QUARTER) or lead == "upcoming":
        return Read(CalendarUnit(unit, count))
    return Read(Stretch(unit, count))


def _is_stretch(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 24) : match.start()].split()
    return len(before) > 1 and before[-2] in _STRETCHES and match["lead"] == "next"


def _read_stretch(match: re.Match[str]) -> Read | None:
    if not is_led_by(match, _BEFORE_A_STRETCH) or is_part_of_what_follows(match):
        return None
    count, unit = number_of(match["number"]), UNITS[match["unit"]]
    if match["half"] and unit is Unit.YEAR:
        unit, count = Unit.MONTH, 12 * count + 6
    return Read(Stretch(unit, _count(match["lead"]) * count))


def _read_of_year(match: re.Match[str]) -> Read | None:
    words, count = match["what"], _count(match["lead"])
    meaning: Meaning = Yearless(MONTHS[words]) if words in MONTHS else _yearly(words)
    if match["lead"] == "next" and word_before(match) == "the":
        return Read(OfStory(meaning, 1))
    return Read(OfYear(meaning, count))


def _yearly(words: str) -> Meaning:
    return MonthsOfYear(SEASONS[words], 3) if words in SEASONS else Holiday(holiday_of(words))


def _read_in_text(match: re.Match[str]) -> Read | None:
    lead = re.sub(r"\s+", " ", match["lead"])
    if lead != "that" and lead != "that same" and word_before(match) != "the":
        return None
    return Read(CalendarUnit(UNITS[match["unit"]], _IN_TEXT[lead], in_text=True))


def _read_of_story(match: re.Match[str]) -> Read | None:
    """ "That August", "the following spring"."""
    lead, what = match["lead"], match["what"]
    if lead != "that" and word_before(match) != "the":
        return None
    meaning = MonthsOfYear(SEASONS[what], 3) if what in SEASONS else Yearless(MONTHS[what])
    return Read(OfStory(meaning, _IN_TEXT[lead]))


def _read_the_unit(match: re.Match[str]) -> Read | None:
    """ "The month" tells which only to what lies in it: "the first week of the month"."""
    if word_before(match) != "the":
        return None
    return Read(CalendarUnit(UNITS[match["unit"]]), alone=False)


def _read_part_of_unit(match: re.Match[str]) -> Read | None:
    unit = CalendarUnit(UNITS[match["unit"]])
    portion = match["portion"]
    if portion in ("earlier", "later", "rest", "remainder"):
        return Read(UpToNow(Since.EARLIER if portion == "earlier" else Since.LATER, unit))
    early = portion in ("early", "beginning", "start")
    if portion in ("middle", "mid"):
        return Read(PortionOf(Portion.MIDDLE, unit))
    if word_before_the(match) in ("by", "until", "till", "before", "through", "to"):
        return Read(PortionOf(Portion.FIRST if early else Portion.LAST, unit))
    return Read(PortionOf(Portion.EARLY if early else Portion.LATE, unit))


def _read_middle(match: re.Match[str]) -> Read | None:
    return Read(PortionOf(Portion.MIDDLE, CalendarUnit(UNITS[match["unit"]])))


def word_before_the(match: re.Match[str]) -> str:
    """The word before the match, an article left out."""
    words = match.string[max(0, match.start() - 24) : match.start()].split()
    if words and words[-1] == "the":
        words.pop()
    return words[-1] if words else ""


FORMS: tuple[Form, ...] = (
    form(_TODAY, rf"(?P<day>{any_of(_TODAY)})(?!\w){_PART}", _read_today),
    form(
        ("time",),
        rf"time{GAP}of{GAP}(?:this{GAP})?(?:writing|publication|going{GAP}to{GAP}press)(?!\w)",
        lambda _: Read(CalendarUnit(Unit.DAY)),
    ),
    form(
        ("my", "our"),
        rf"(?:my|our){GAP}(?:very{GAP})?(?:first|second|third|last|final)(?:{GAP}full)?{GAP}day(?!\w)",
        _read_day_it_is,
    ),
    form(
        ("day",),
        rf"day{GAP}(?P<beyond>before|after){GAP}(?:yesterday|tomorrow)(?!\w)",
        _read_day_beyond,
    ),
    form({lead.split()[0] for lead in _LEADS}, rf"{_LEAD}{GAP}{_UNIT}", _read_unit),
    form(
        ("last", "past", "next", "coming"),
        rf"(?P<lead>last|past|next|coming){GAP}(?P<number>{NUMBER})(?P<half>{AND_A_HALF})?{GAP}"
        rf"(?P<unit>day|week|month|year|decade|quarter|weekend)s?(?!\w)",
        _read_stretch,
    ),
    form(
        {lead.split()[0] for lead in _LEADS},
        rf"{_LEAD}{GAP}(?P<what>{any_of(MONTHS)}|{HOLIDAY})(?!\w)",
        _read_of_year,
        capital="what",
    ),
    form(
        {lead.split()[0] for lead in _LEADS},
        rf"{_LEAD}{GAP}(?P<what>{any_of(SEASONS)})(?!\w)",
        _read_of_year,
    ),
    form(
        ("that", "same", "following", "preceding"),
        rf"(?P<lead>that{GAP}same|that|same|following|preceding){GAP}{_UNIT}",
        _read_in_text,
    ),
    form(
        ("that", "same", "following"),
        rf"(?P<lead>that|same|following){GAP}(?P<what>{any_of(SEASONS)})(?!\w)",
        _read_of_story,
    ),
    form(
        ("that", "same", "following"),
        rf"(?P<lead>that|same|following){GAP}(?P<what>{any_of(MONTHS)})(?!\w)",
        _read_of_story,
        capital="what",
    ),
    form(
        ("mid", "midweek"),
        r"mid-?(?P<unit>week|month|century)(?!\w)(?!-)",
        _read_middle,
    ),
    form(
        ("week", "month", "quarter", "year"),
        r"(?P<unit>week|month|quarter|year)(?!\w|[’'-])",
        _read_the_unit,
    ),
    form(
        "earlier later early late end beginning start middle rest remainder".split(),
        rf"(?P<portion>earlier|later|early|late|end|beginning|start|middle|rest|remainder){GAP}"
        rf"(?:in|of){GAP}(?:the|this){GAP}(?P<unit>day|week|month|quarter|year|decade|century)(?!\w)",
        _read_part_of_unit,
    ),
)
