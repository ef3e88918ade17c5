"""Text -> the quantities told in it.

One scan finds where a figure may begin; everything else looks at the few words around it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.contract import Quantity, Span
from onrecord.identify.quantities.digits import VULGAR
from onrecord.identify.quantities.reading import read_quantity
from onrecord.identify.quantities.units import money_before
from onrecord.identify.quantities.word_tables import values_of
from onrecord.identify.quantities.written_otherwise import written_otherwise

# "A third" is met at its "third".
_ARTICLE = re.compile(r"(?<![^\W_])(?:an?|A)[ \t\xa0-]$", re.IGNORECASE)
_COUPLE = "couple"
_BLOB = re.compile(r"[^\W_]+(?:[.,/:'’-]?[0-9]+)*")


def find_quantities(text: str, apart: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """The quantities of the text in its order, none overlapping another; never raises.

    1. a digit or number word that may begin a figure, no date or score (`written_otherwise`)
    2. the figure with its unit, or the two of a range (`terms`, `ranges`)
    3. total, counted noun, rate and modifier around it (`reading`)
    4. what only names something is dropped (`namings`, `times_apart`)

    `apart`: spans that are something else (expressions of time); nothing that touches one is a
    quantity. Ordinals, dates, years, clock times, scores and numbers in names are not found.
    `low` and `high` are in units of `unit`, null where open, or where no float can tell them.
    """
    return tuple(_quantities(text, sorted(apart)))


def _quantities(text: str, apart: Sequence[Span]) -> Iterator[Quantity]:
    floor = 0
    for trigger in _trigger().finditer(text):
        start = trigger.start()
        if start < floor:
            continue
        if _is_inside_word(text, start):
            floor = _behind_figure(text, trigger)
            continue
        if text[start].isdigit() and (end := written_otherwise(text, start)) is not None:
            floor = end
            continue
        quantity = read_quantity(text, _with_article(text, trigger), floor)
        if quantity is None or _touches(quantity.span, apart):
            floor = _behind_figure(text, trigger)
            continue
        floor = quantity.span.end
        yield quantity


def _with_article(text: str, trigger: re.Match[str]) -> int:
    """Where "a third" begins whose "third" was met."""
    article = _ARTICLE.search(text[max(0, trigger.start() - 4) : trigger.start()])
    if article is None or trigger[0].lower() not in _after_article():
        return trigger.start()
    return trigger.start() - len(article[0])


@cache
def _after_article() -> frozenset[str]:
    return frozenset((*values_of("parts"), *values_of("scales"), _COUPLE))


def _behind_figure(text: str, trigger: re.Match[str]) -> int:
    """Behind all digits that hang together, so that no part of a number is taken for one."""
    if not text[trigger.start()].isdigit():
        return trigger.end()
    blob = _BLOB.match(text, trigger.start())
    return blob.end() if blob else trigger.end()


def _is_inside_word(text: str, start: int) -> bool:
    """True for digits or words that are parts of others: "G20", "F-16", "key_5", "one-on-one"."""
    before = text[start - 1] if start else " "
    if before.isalnum() or before in "_/=@&#\\":
        return not _is_code(text, start)
    if before in "\"'" and text[start - 2 : start - 1] == "=":
        return True
    return before in "-‐‑" and start > 1 and text[start - 2].isalpha()


def _is_code(text: str, start: int) -> bool:
    """True where a currency's letters stand right before the figure: "EUR200", "Rs500"."""
    return text[start].isdigit() and money_before(text, start) is not None


def _touches(span: Span, apart: Sequence[Span]) -> bool:
    place = bisect_right(apart, span)
    near = apart[max(0, place - 1) : place + 1]
    return any(span.overlaps(other) for other in near)


@cache
def _trigger() -> re.Pattern[str]:
    sections = ("small", "tens", "scales", "parts", "untold")
    words = {word for section in sections for word in values_of(section)}
    words |= {*values_of("untold of"), _COUPLE}
    listed = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"\.?[0-9]+|[{VULGAR}]|\b(?:{listed})(?![^\W_])", re.IGNORECASE)
