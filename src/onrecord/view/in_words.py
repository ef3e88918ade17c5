"""The contract's short words as a reader would say them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from onrecord.contract import (
    ArticleBasis,
    FurnitureKind,
    Mode,
    Modifier,
    Polarity,
    Quantity,
    Reason,
    Said,
    Speaker,
    SpeakerBasis,
    Statement,
)

MONTHS = (
    "January February March April May June July August September October November December"
).split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_ABBREVIATED = 3
# Words tell no finer part: "a twelfth".
_MOST_PARTS = 12

# Digits are spelled out: `\d` would take the digits of every script.
_DATE = re.compile(
    r"(?:(?P<year>[0-9]{4})|-)(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?"
    r"(?:[Tt ](?P<clock>[0-9]{2}:[0-9]{2})[0-9:.,]{0,12}(?P<offset>[Zz]|[+-][0-9]{2}:[0-9]{2})?)?"
)

REASONS = {
    Reason.NO_SOURCE: "Unknown: no source named",
    Reason.UNNAMED: "Unnamed",
    Reason.TWO_CANDIDATES: "Unknown: two candidates",
    Reason.TOO_FAR: "Unknown: named too far away",
    Reason.LOW_CONFIDENCE: "Unknown: too uncertain",
    None: "Unknown",
}
RESOLVED = {
    SpeakerBasis.APPOSITION: "named beside it",
    SpeakerBasis.COREFERENCE: "named elsewhere",
    SpeakerBasis.TITLE: "known by the title",
    SpeakerBasis.CONTINUATION: "continued from before",
    SpeakerBasis.DIALOGUE: "by turn of the dialogue",
    SpeakerBasis.REGISTRY: "by a role in the list",
}
FOUND = {
    ArticleBasis.METADATA: "from the page’s metadata",
    ArticleBasis.COLUMN: "as given with the text",
    ArticleBasis.FIRST_LINE: "from the first line",
    ArticleBasis.DATELINE: "from the dateline",
    ArticleBasis.HEADER_LINE: "from the header line",
    ArticleBasis.BYLINE: "from the byline",
    ArticleBasis.DETECTOR: "detected in the text",
}
FURNITURE_KINDS = {
    FurnitureKind.SHARE: "share buttons",
    FurnitureKind.COUNTER: "a counter",
    FurnitureKind.RELATED: "a pointer to another article",
    FurnitureKind.FOOTER: "a footer",
    FurnitureKind.COMMENTS: "comments",
    FurnitureKind.CREDIT: "a credit",
    FurnitureKind.CORRECTION: "Correction by the outlet",
    FurnitureKind.NOTE: "Note by the outlet",
}

# From each confidence on, a step more is filled. It is the reading that is sure or not, never what
# somebody said.
CONFIDENCES = (
    (0.95, "almost certainly read right"),
    (0.85, "very likely read right"),
    (0.70, "likely read right"),
    (0.50, "an uncertain reading"),
    (0.00, "a doubtful reading"),
)


def date_in_words(value: str, *, short: bool = False, weekday: bool = True) -> str:
    """`2015-10-13` as "Tuesday 13 October 2015", `--10-13` as "13 October, year not known".

    What is no date of the contract, or no day of the calendar, comes back as it is.
    """
    found = _DATE.fullmatch(value)
    if found is None or not (found["year"] or found["month"]):
        return value
    exact = _exact(found["year"], found["month"], found["day"])
    if exact is None:
        return value
    day = _day_in_words(found, exact, short=short, weekday=weekday)
    return f"{day}, {found['clock']}{_offset_in_words(found['offset'])}" if found["clock"] else day


def day_in_words(value: str) -> str:
    """The day without hour and weekday, short: "15 Mar 2023"."""
    return date_in_words(re.split("[Tt ]", value, maxsplit=1)[0], short=True, weekday=False)


def _exact(year: str | None, month: str | None, day: str | None) -> date | None:
    """The first day meant; None where the calendar has none. A leap year stands in for the year
    that is not known."""
    try:
        return date(int(year or 2000), int(month or 1), int(day or 1))
    except ValueError:
        return None


def _day_in_words(found: re.Match[str], exact: date, *, short: bool, weekday: bool) -> str:
    year, month, day = found["year"], found["month"], found["day"]
    if month is None:
        return year
    length = _ABBREVIATED if short else None
    named = MONTHS[exact.month - 1][:length]
    dated = f"{exact.day} {named}" if day else named
    if year is None:
        return f"{dated}, year not known"
    before = f"{DAYS[exact.weekday()][:length]} " if day and weekday else ""
    return f"{before}{dated} {year}"


def _offset_in_words(offset: str | None) -> str:
    if offset is None:
        return ""
    if offset in "Zz" or offset.endswith("00:00"):
        return " UTC"
    hours, minutes = offset[1:].split(":")
    sign = "−" if offset[0] == "-" else "+"
    return f" UTC{sign}{int(hours)}" + (f":{minutes}" if minutes != "00" else "")


def what_in_words(statement: Statement) -> str:
    """Kind, and what departs from an ordinary report: "indirect question", "mixed, negated"."""
    question = " question" if statement.mode is Mode.QUESTION else ""
    parts = [statement.kind.value + question]
    if statement.mode not in (Mode.SPEECH, Mode.QUESTION):
        parts.append(statement.mode.value)
    if statement.polarity is not Polarity.AFFIRMED:
        parts.append(statement.polarity.value)
    if statement.headline:
        parts.append("headline")
    return ", ".join(parts)


def denial_in_words(statement: Statement) -> str | None:
    """What a polarity means, since "negated" could be taken to be about the content."""
    return {
        Polarity.AFFIRMED: None,
        Polarity.NEGATED: "The saying itself is denied.",
        Polarity.DECLINED: "Reported as refusing to say it.",
    }[statement.polarity]


def confidence_in_words(value: float) -> str:
    """How sure the machine is of its reading, a phrase for each of the five steps."""
    return next((words for step, words in CONFIDENCES if value >= step), CONFIDENCES[-1][1])


def name_confidence_in_words(value: float) -> str:
    """How sure the machine is of a name, in the same five steps."""
    return (
        confidence_in_words(value)
        .replace("read right", "the right name")
        .replace("reading", "name")
    )


def counted(number: int, noun: str) -> str:
    """ "1 statement", "1,284 statements"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def figures_in_words(statements: Iterable[Statement]) -> str | None:
    """What the figures in the notes mean; None where there are none."""
    of_words = of_name = False
    for statement in statements:
        speaker = statement.speaker
        of_words |= statement.confidence is not None
        # Beside a name that is sure others are told on the desk alone, after its own figure.
        sure_of = speaker.confidence is not None if speaker.name else speaker.alternatives
        of_name |= bool(sure_of)
    if not (of_words or of_name):
        return None
    sure = (("of the words",) if of_words else ()) + (("of the name",) if of_name else ())
    return f"Figures: how sure the machine is {', and '.join(sure)}."


def reason_in_words(speaker: Speaker) -> str:
    """Why there is no name."""
    return REASONS[speaker.reason]


def said_in_words(said: Said, *, short: bool = True) -> str | None:
    """The day or days, None where the words could not be placed in time."""
    start, end = (value and date_in_words(value, short=short) for value in (said.start, said.end))
    if start and end:
        return start if start == end else f"{start} to {end}"
    if start:
        return f"{start} or later"
    return f"{end} or before" if end else None


def quantity_in_words(quantity: Quantity) -> str:
    """The figure as it was read, "at most 40 crown"; as printed where it was not.

    In brackets that it is an average, and of what: "70–120 strike/day (average; strikes)".
    """
    figure = _figure(quantity)
    if figure is None:
        return f"“{quantity.text}”"
    is_average = quantity.modifier is Modifier.AVERAGE
    before = None if is_average else quantity.modifier
    of = f"of {_number(quantity.of)}" if quantity.of is not None else None
    told = " ".join(filter(None, (before, figure, of, quantity.unit or quantity.counted)))
    besides = ("average" if is_average else None, quantity.counted if quantity.unit else None)
    behind = "; ".join(filter(None, besides))
    return f"{told} ({behind})" if behind else told


def _figure(quantity: Quantity) -> str | None:
    low, high = quantity.low, quantity.high
    if low is None and high is None:
        return None
    if low is None or high is None or low == high:
        known = _number(low if low is not None else high)
        if (low is not None and high is not None) or quantity.modifier:
            return known
        return f"up to {known}" if low is None else f"from {known}"
    return f"{_number(low)}–{_number(high)}"


def _number(value: float | None) -> str:
    """As printed, "1,250.5"; a third, which no digits tell, as "1/3"."""
    if value is None:
        return ""
    fraction = Fraction(value).limit_denominator(_MOST_PARTS)
    is_part = 0 < fraction < 1 and math.isclose(fraction, value, rel_tol=1e-12)
    return str(fraction) if is_part and round(value, 4) != value else f"{value:,.15g}"
