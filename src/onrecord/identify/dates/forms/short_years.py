"""Years of two digits, "'98", "the class of 96", and years in words, "nineteen eighty-four"."""

from __future__ import annotations

import re

from onrecord.identify.dates.calendar import Interval, possible_date, years
from onrecord.identify.dates.forms.days_and_months import short_year
from onrecord.identify.dates.forms.form import (
    DIGITS,
    Form,
    Read,
    form,
    is_led_by,
    one_year,
    span_of_years,
)
from onrecord.identify.dates.meanings.absolute import Fixed
from onrecord.identify.dates.names import (
    DECADES,
    GAP,
    MONTHS,
    NUMBERS,
    SHORT_MONTHS,
    TENS_AND_ONE,
    any_of,
    month_of,
    number_of,
)

# In such a text two digits after "in" can be a year: it has another of the same hundred.
YEARS_OF_OUR_TIME = re.compile(
    r"\b(?:class of|back in) \d\d\b|(?<![\d.,$£€])(?:19\d\d|20[0-3]\d)(?![\d,]|\.\d)|[’'‘]\d\ds?\b"
)
_LED = re.compile(
    r"\b(?:(?:in|since|until),? (?:(?:about|around|like|uh|um|maybe),? ){0,2}|circa "
    r"|(?:early|late|mid)[ -]|(?:class|summer|spring|fall|winter) of "
    r"|(?:in|of|from|since) \d\d(?:,| and| or| to)(?: in)? )\Z"
)
# After it the sentence ends, goes on with a small word or with somebody who does something.
_ENDS = (
    r"(?=[.,;:!?)\]—]+(?:\s|\Z)|\s*\Z|[ ](?:and|or|but|when|while|where|because|so|as|at|in|on|for"
    r"|from|to|until|through|with|i|he|she|it|we|they|you|the|a|an|my|his|her|their|our|there|that"
    r"|this|was|were|is|had|did|by|then|again|like|uh|um|right|which|who)\b)"
)
_IN = re.compile(r"\b(?:in|since|until|by)\s\Z")
_MONTH = rf"(?P<month>{any_of(MONTHS)}|{any_of(SHORT_MONTHS)}\b\.?)"
_TWO = r"(?:[4-9]\d|0\d)"


def _read_marked(match: re.Match[str]) -> Read | None:
    return Read(one_year(short_year(match["year"])))


def _read_month(match: re.Match[str]) -> Read | None:
    """ "March of 92", "Oct 97", "in June 08" (but "on June 08")."""
    if match["zero"] and not is_led_by(match, _IN, 8):
        return None
    year = short_year(match["of"] or match["year"] or match["zero"])
    found = possible_date(year, month_of(match["month"]), int(match["day"] or 0) or None)
    return Read(Fixed(Interval.of(found))) if found else None


def _read_unmarked(match: re.Match[str]) -> Read | None:
    """ "In 88" where nothing is counted."""
    return Read(one_year(short_year(match["year"]))) if is_led_by(match, _LED, 24) else None


def _read_span(match: re.Match[str]) -> Read | None:
    """ "From 92 to 96"."""
    first, last = short_year(match["first"]), short_year(match["last"])
    if not first < last:
        return None
    return span_of_years(first, last)


_HUNDREDS = {name: number for name, number in NUMBERS.items() if 10 <= number <= 20}
_TENS_ALONE = {name: number for name, number in NUMBERS.items() if 10 <= number < 100}
_ONES = [name for name, number in NUMBERS.items() if number < 10 and len(name) > 2]
_TEENS = [name for name, number in NUMBERS.items() if 10 <= number < 100 and " " not in name]
_TENS_OF_OUR_TIME = ("fifty", "sixty", "seventy", "eighty", "ninety")
_LEFT_OPEN = rf"(?:-|{GAP}(?:(?:probably|maybe|like){GAP})?)"
_REST = (
    rf"(?P<rest>{TENS_AND_ONE}|{any_of(name for name in _TENS_ALONE if ' ' not in name)}"
    rf"|(?:oh|o)[ -](?P<one>{any_of(_ONES)})"
    rf"|hundred(?:[ -]and[ -](?P<more>{TENS_AND_ONE}|{any_of((*_ONES, *_TEENS))}))?)(?!\w)"
)
_LED_IN_WORDS = re.compile(
    r"\b(?:in|of|since|until|till|by|from|to|around|about|during|before|after|like|circa|year|and"
    rf"|{any_of(MONTHS)}|or|early|late|mid|the|was)[ -]\Z|\w, \Z|[ ]{4, 8}\Z"
)
_LED_HUNDRED = re.compile(r"\b(?:in|since|until|till|by|from|year|early|late|circa)[ -]\Z")
_COUNTED = re.compile(
    r"[ -](?!was\b|is\b|has\b)[a-z]{3,}s\b"
    r"|[ -](?:percent|people|or|men|women|children|feet|square)\b|\s?%"
)


def _read_in_words(match: re.Match[str]) -> Read | None:
    """ "Nineteen eighty-four", "twenty sixteen": not "fifteen twenty paintings"."""
    if not is_led_by(match, _LED_IN_WORDS, 12) or _COUNTED.match(match.string, match.end()):
        return None
    hundred = _HUNDREDS[match["hundred"]]
    if match["rest"].startswith("hundred"):
        if not is_led_by(match, _LED_HUNDRED, 8):
            return None
        return Read(one_year(100 * hundred + (number_of(match["more"]) if match["more"] else 0)))
    rest = number_of(match["one"]) if match["one"] else number_of(match["rest"])
    return Read(one_year(100 * hundred + rest))


def _read_thousands(match: re.Match[str]) -> Read | None:
    """ "Two thousand and five"."""
    if not is_led_by(match, _LED_IN_WORDS, 12) or _COUNTED.match(match.string, match.end()):
        return None
    return Read(one_year(2000 + number_of(match["rest"])))


def _read_decade(match: re.Match[str]) -> Read | None:
    """ "The nineteen sixties", "the eighteen hundreds"."""
    first = 100 * _HUNDREDS[match["hundred"]] + DECADES.get(match["decade"], 0)
    return Read(Fixed(years(first, first + (9 if match["decade"] in DECADES else 99))))


def _read_short_in_words(match: re.Match[str]) -> Read | None:
    """ "Back in eighty-eight"."""
    return Read(one_year(1900 + number_of(match["rest"]))) if is_led_by(match, _LED, 24) else None


def _read_two_thousands(match: re.Match[str]) -> Read | None:
    """ "The early two thousands"."""
    return Read(Fixed(years(2000, 2009))) if is_led_by(match, _LED_DECADE, 12) else None


_LED_DECADE = re.compile(r"\b(?:the|early|late|mid)[ -]\Z")
_HUNDRED = rf"(?P<hundred>{any_of(_HUNDREDS)})"
SPOKEN: tuple[Form, ...] = (
    form(_HUNDREDS, rf"{_HUNDRED}{_LEFT_OPEN}{_REST}", _read_in_words),
    form(
        ("two",),
        rf"two{GAP}thousand{GAP}(?:and{GAP})?"
        rf"(?P<rest>{any_of(name for name in (*_ONES, *_TENS_ALONE) if ' ' not in name)})(?!\w)",
        _read_thousands,
    ),
    form(
        _TENS_OF_OUR_TIME,
        rf"(?P<rest>{any_of(_TENS_OF_OUR_TIME)}[- ]{any_of(_ONES)}){_ENDS}",
        _read_short_in_words,
    ),
    form(("two",), r"two[- ]thousands(?!\w)", _read_two_thousands),
    form(_HUNDREDS, rf"{_HUNDRED}[- ](?P<decade>{any_of(DECADES)}|hundreds)(?!\w)", _read_decade),
)
FORMS: tuple[Form, ...] = (
    form((DIGITS,), r"(?<=[’'‘])(?P<year>\d\d)(?![\w%]|[.,:]\d)", _read_marked),
    form((DIGITS,), r"(?<=in )(?P<year>0\d)(?![\w%]|[.,:/]\d)", _read_marked),
    form((DIGITS,), r"(?<=class of )(?P<year>\d\d)(?![\w%]|[.,:/]\d)", _read_marked),
    form((DIGITS,), rf"(?<=back in )(?P<year>\d\d){_ENDS}", _read_marked),
    form(
        (*MONTHS, *SHORT_MONTHS),
        rf"{_MONTH}(?:{GAP}(?P<day>\d{{1,2}})(?:st|nd|rd|th))?{GAP}"
        rf"(?:of{GAP}(?P<of>\d\d)|(?P<year>3[2-9]|[4-9]\d)|(?P<zero>0[1-9])){_ENDS}",
        _read_month,
        capital="month",
    ),
    *SPOKEN,
)
UNMARKED: tuple[Form, ...] = (
    form((DIGITS,), rf"(?P<year>{_TWO}){_ENDS}", _read_unmarked),
    form(
        (DIGITS,),
        rf"(?:(?<=from )|(?<=between ))(?P<first>{_TWO})(?: to | until | through | and |[-–])"
        rf"(?P<last>\d\d){_ENDS}",
        _read_span,
    ),
)
