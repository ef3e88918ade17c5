"""Days and months by name or number: "June 7", "7-9 June 2016", "2016-06-07", "March"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.identify.dates.calendar import CalendarDate, Interval, possible_date
from onrecord.identify.dates.forms.form import (
    DIGITS,
    Form,
    Read,
    ReadEnd,
    form,
    is_led_by,
    word_before,
)
from onrecord.identify.dates.meanings import Meaning
from onrecord.identify.dates.meanings.absolute import DayOfMonth, Fixed, Yearless
from onrecord.identify.dates.meanings.combined import FromTo
from onrecord.identify.dates.names import (
    GAP,
    MONTHS,
    ORDINAL,
    ORDINALS,
    SHORT_MONTHS,
    any_of,
    month_of,
    ordinal_of,
)

_MONTH = rf"(?P<month>{any_of(MONTHS)}|{any_of(SHORT_MONTHS)}\b\.?)(?![\w’'])"
_NUMBER = (
    r"(?<!\d:)\d{1,2}(?:st|nd|rd|th|d)?"
    r"(?!\d|[.,:]\d|\w|%|°|[ \xa0](?:percent|per cent|million|billion)\b)"
)
_DAY = rf"(?P<day>{_NUMBER})"
_LAST_DAY = (
    rf"(?:{GAP}?[-–—]{GAP}?|{GAP}(?:to|through|till|until){GAP}(?:the{GAP})?)(?P<last>{_NUMBER})"
)
_YEAR = (
    r"(?:(?P<year>(?:1[0-9]|20)\d\d|[1-9]\d\d(?=[.,;)]))(?![\d%]|[.,:]\d)"
    r"|[’'](?P<short>\d\d)(?!\d))"
)
_FIRST_DAY = re.compile(rf"(?<!\w){_MONTH}{GAP}\d{{1,2}}(?:st|nd|rd|th)?{GAP}(?:and|or){GAP}\Z")
_FIRST_DAY_WITHIN = 24
_ON_THE = re.compile(r"\b(?:on|until|by|since)\s+the\s\Z")
_PAUSE = re.compile(r"[.,;:)]|\s*\Z| (?:and (?!\d)|but|i|we|he|she|they|it|when|because|so)\b")
_COMMA_YEAR = rf"(?:(?:,{GAP}?|{GAP}(?:of{GAP}|in{GAP})?){_YEAR})?"
_DASH_OR_COMMA_YEAR = rf"(?:-(?P<dashed>(?:1[0-9]|20)\d\d)(?!\d)|{_COMMA_YEAR})"
# "June first", "July the fourth": not "June first saw rain".
_PAUSE_AFTER = (
    r"(?=[.,;:)?!–—]|\s*\Z|\s(?:and|or|but|at|in|on|to|of|through|until|till|was|is|when|i|we|he|she|it"
    r"|they|you|that|because|so|as|for|with|this|last|nineteen|twenty|two|eighteen|seventeen)\b)"
)
_LONGEST_MONTH = 31
# Written by themselves these are names of people or other words.
_AMBIGUOUS = {"march", "april", "may", "june", "august"}
# These are months in small letters too, as in a hasty letter.
_CLEAR = MONTHS.keys() - _AMBIGUOUS
_VERB_AFTER = re.compile(r" (?:is|was|saw|has been|had|will)\b")
_BEFORE_A_MONTH = frozenset(
    "in of since by until till through from to before after during for early late mid last next "
    "this that and or between as than into are - – — , ( / around about every each".split()
)


def short_year(words: str) -> int:
    """Two digits: the nearest such year in the past, as seen from the twenty-first century."""
    return int(words) + (2000 if int(words) < _PIVOT else 1900)


_PIVOT = 30


def _year_of(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if year := groups["year"] or groups.get("dashed"):
        return int(year)
    return short_year(match["short"]) if match["short"] else None


def _day_number(words: str) -> int:
    return ordinal_of(words) if words in ORDINALS else int(re.sub(r"\D", "", words))


def _day(year: int | None, month: int, day: int) -> Meaning:
    if year is None:
        return Yearless(month, day)
    found = possible_date(year, month, day)
    return Fixed(Interval.of(found) if found else None)


def _read_day(match: re.Match[str]) -> Read | None:
    month, year, day = month_of(match["month"]), _year_of(match), _day_number(match["day"])
    if day > _LONGEST_MONTH:
        return None
    if not match.groupdict().get("last"):
        return Read(_day(year, month, day))
    first, last = _day(year, month, day), _day(year, month, _day_number(match["last"]))
    return Read(FromTo(first, last), ends=(ReadEnd("day", first), ReadEnd("last", last)))


def _read_second_day(match: re.Match[str]) -> Read | None:
    """The second of "June 3 and 4"."""
    before = match.string[max(0, match.start() - _FIRST_DAY_WITHIN) : match.start()]
    first = _FIRST_DAY.search(before)
    if first is None:
        return None
    year = int(match["year"]) if match["year"] else None
    return Read(_day(year, month_of(first["month"]), _day_number(match["day"])))


def _read_month(match: re.Match[str]) -> Read | None:
    year = _year_of(match)
    if year is not None:
        return Read(Fixed(Interval.of(CalendarDate(year, month_of(match["month"])))))
    return None


def _read_bare_month(match: re.Match[str]) -> Read | None:
    """A month by itself; what could be a name or a verb only where a preposition leads it."""
    lead = word_before(match)
    starts = lead in ("", ".") and _VERB_AFTER.match(match.string, match.end())
    names = lead in ("a", "the", "its", "s") and match.string[match.end() :][:1] == " "
    if match["month"] in _AMBIGUOUS and lead not in _BEFORE_A_MONTH and not (starts or names):
        return Read(Yearless(MONTHS[match["month"]]), alone=False)
    return Read(Yearless(MONTHS[match["month"]]))


def _read_dotted_month(match: re.Match[str]) -> Read | None:
    alone = match[0].endswith(".") and word_before(match) in _BEFORE_A_MONTH
    return Read(Yearless(SHORT_MONTHS[match["month"]]), alone=alone)


def _read_iso(match: re.Match[str]) -> Read | None:
    found = possible_date(int(match["year"]), int(match["month"]), int(match["day"]))
    return Read(Fixed(Interval.of(found) if found else None))


def _read_dotted(match: re.Match[str]) -> Read | None:
    found = possible_date(_numeric_year(match), int(match["month"]), int(match["day"]))
    return Read(Fixed(Interval.of(found))) if found else None


def _read_slashed(match: re.Match[str]) -> Read | None:
    """Month first or day first: where both can be, nobody knows."""
    one, other = int(match["one"]), int(match["other"])
    year = _numeric_year(match)
    found = {possible_date(year, *pair) for pair in ((one, other), (other, one))} - {None}
    day = found.pop() if len(found) == 1 else None
    return Read(Fixed(Interval.of(day) if day else None))


def _numeric_year(match: re.Match[str]) -> int:
    return int(match["year"]) if len(match["year"]) == 4 else short_year(match["year"])


def _read_september_11(_match: re.Match[str]) -> Read | None:
    return Read(Fixed(Interval.of(CalendarDate(2001, 9, 11))))


def _read_day_of_month(match: re.Match[str]) -> Read | None:
    if word_before(match) != "the":
        return None
    alone = is_led_by(match, _ON_THE, 10) and _PAUSE.match(match.string, match.end()) is not None
    return Read(DayOfMonth(ordinal_of(match["day"])), alone=alone and match[0][0].isdigit())


_BEGINS: Iterable[str] = (*MONTHS, *SHORT_MONTHS)
FORMS: tuple[Form, ...] = (
    form(
        (DIGITS,),
        r"(?P<year>[12]\d{3})(?P<mark>[-/])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?![\d/]|-\d)(?:t[\d:.]+(?:z|[+-][\d:]+)?)?",
        _read_iso,
    ),
    form(
        (DIGITS,),
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:1[6-9]|20)\d\d)(?!\d|\.\d)",
        _read_dotted,
    ),
    form(
        (DIGITS,),
        r"(?P<one>\d{1,2})(?P<mark>[/-])(?P<other>\d{1,2})(?P=mark)(?P<year>(?:1[6-9]|20)\d\d|\d\d)"
        r"(?![\d/]|-\d)",
        _read_slashed,
    ),
    form(
        _BEGINS,
        rf"{_MONTH}-(?P<day>\d{{1,2}})-(?P<year>(?:1[6-9]|20)\d\d)(?P<short>(?!))?(?![\d-])",
        _read_day,
    ),
    form((DIGITS,), r"9/11(?![/\d])", _read_september_11),
    form(
        ("september", "sept"),
        rf"sept(?:ember|\.)?{GAP}11(?:th)?(?=,?{GAP}(?:terror|attack|hijack|memorial|victim))",
        _read_september_11,
    ),
    form(
        (DIGITS,),
        rf"{_DAY}(?:{_LAST_DAY})?(?:{GAP}(?:day{GAP})?(?:of{GAP})?|-){_MONTH}{_DASH_OR_COMMA_YEAR}",
        _read_day,
    ),
    form(
        ORDINALS,
        rf"(?P<day>{any_of(ORDINALS)}){GAP}(?:day{GAP})?(?:of{GAP})?{_MONTH}{_COMMA_YEAR}",
        _read_day,
    ),
    form(
        _BEGINS,
        rf"{_MONTH}{GAP}(?:the{GAP})?(?P<day>{any_of(ORDINALS)})(?![\w-]){_COMMA_YEAR}{_PAUSE_AFTER}",
        _read_day,
        capital="month",
    ),
    form(
        _BEGINS,
        rf"{_MONTH}{GAP}(?:the{GAP})?{_DAY}(?:{_LAST_DAY})?{_COMMA_YEAR}",
        _read_day,
    ),
    form(
        (DIGITS,),
        rf"{_DAY}(?={GAP}(?:and|or){GAP}\d{{1,2}}(?:st|nd|rd|th)?{GAP}(?:of{GAP})?{_MONTH}{_COMMA_YEAR})",
        _read_day,
    ),
    form((DIGITS,), rf"{_DAY}(?:,{GAP}(?P<year>(?:19|20)\d\d)(?!\d))?", _read_second_day),
    form(_BEGINS, rf"{_MONTH},?{GAP}(?:of{GAP}|in{GAP})?{_YEAR}", _read_month),
    form(
        _AMBIGUOUS,
        rf"(?P<month>{any_of(_AMBIGUOUS)})\b(?!-[a-z])",
        _read_bare_month,
        capital="month",
    ),
    form(_CLEAR, rf"(?P<month>{any_of(_CLEAR)})\b(?!-[a-z])", _read_bare_month),
    form(
        SHORT_MONTHS,
        rf"(?P<month>{any_of(SHORT_MONTHS)})(?:\.(?=[\s,)])|(?=[-–/]))",
        _read_dotted_month,
        capital="month",
    ),
    form((DIGITS, *ORDINALS), rf"(?P<day>{ORDINAL})(?!\w)", _read_day_of_month),
)
