"""The first pass: words that can begin an expression of time, and the longest form at each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.contract import Span
from onrecord.identify.dates.core import Core
from onrecord.identify.dates.forms import (
    counted,
    days_and_months,
    decades,
    eras,
    month_spans,
    nth_of_month,
    old_years,
    periods,
    short_years,
    units,
    vague,
    weekdays,
    yearly,
    years,
)
from onrecord.identify.dates.forms.form import DIGITS, Form
from onrecord.identify.dates.forms.old_years import speaks_of_old_times
from onrecord.identify.dates.modifiers import modified
from onrecord.identify.dates.proper_names import is_name

# Within what is spoken: "last, uh, August".
_PAUSES_FOR_BREATH = re.compile(r"(?<=\w),? (?:uhm?|umm?|erm),?(?= \w)")
_WORD = re.compile(r"[a-z]+|[0-9]+")
# Where two forms match as many characters, that of the earlier family counts.
_FAMILIES = (
    years.FORMS,
    short_years.FORMS,
    decades.FORMS,
    eras.FORMS,
    month_spans.FORMS,
    days_and_months.FORMS,
    nth_of_month.FORMS,
    weekdays.FORMS,
    yearly.FORMS,
    units.FORMS,
    counted.FORMS,
    vague.FORMS,
    periods.FORMS,
)


def scan(text: str, lowered: str) -> Iterator[Core]:
    """From left to right, none overlapping another; each with its article and modifier."""
    held: Core | None = None
    for found in _found(text, lowered):
        # What is nothing by itself gives way to a modifier: "the week of June 5".
        after = held.span.end if held and held.alone else 0
        core = modified(found, lowered, after)
        if held is not None and held.span.end <= core.span.start:
            yield held
        held = core
    if held is not None:
        yield held


def _found(text: str, lowered: str) -> Iterator[Core]:
    forms = _forms_by_word(
        old_times=speaks_of_old_times(text),
        our_time=bool(short_years.YEARS_OF_OUR_TIME.search(lowered)),
    )
    end = 0
    for word in _WORD.finditer(lowered):
        listed = forms.get(word[0]) if word[0][0] > "9" else forms[DIGITS]
        if listed is None or word.start() < end or _goes_on(lowered, word.start()):
            continue
        core = _longest(listed, text, lowered, word.start())
        if core is not None:
            end = core.span.end
            if not is_name(text, core.span):
                yield core


def lower(text: str) -> str:
    """The text in lower case, character by character: as long as it was; blanks for "uh", "um"."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    if not any(breath in lowered for breath in (" uh", " um", " erm")):
        return lowered
    return _PAUSES_FOR_BREATH.sub(lambda match: " " * len(match[0]), lowered)


@cache
def _forms_by_word(*, old_times: bool, our_time: bool) -> dict[str, tuple[Form, ...]]:
    """`old_times`, `our_time`: the text has what makes years of so few digits likely."""
    by_word: dict[str, tuple[Form, ...]] = {}
    families = [*_FAMILIES]
    if old_times:
        families.append(old_years.FORMS)
    if our_time:
        families.append(short_years.UNMARKED)
    for each in (each for family in families for each in family):
        for begin in {re.split(r"[^a-z0-9]", begin)[0] for begin in each.begins}:
            by_word[begin] = (*by_word.get(begin, ()), each)
    return by_word


def _goes_on(lowered: str, start: int) -> bool:
    """True within a word, such as `B2016`."""
    before = lowered[start - 1] if start else " "
    return before.isalnum() or before == "_"


def _longest(forms: tuple[Form, ...], text: str, lowered: str, start: int) -> Core | None:
    best: Core | None = None
    for each in forms:
        match = each.pattern.match(lowered, start)
        if match is None or (best and match.end() <= best.span.end):
            continue
        if each.capital and not text[match.start(each.capital)].isupper():
            continue
        if read := each.read(match):
            parts = (Core(Span(*match.span(end.group)), end.meaning) for end in read.ends)
            best = Core(Span(start, match.end()), read.meaning, read.alone, tuple(parts))
    return best
