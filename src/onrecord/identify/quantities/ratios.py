"""Shares told by two figures: "one in five", "nine out of 10", "two over three"."""

from __future__ import annotations

import re

from onrecord.identify.quantities.digits import digits_at
from onrecord.identify.quantities.figure import Figure, Form, quotient
from onrecord.identify.quantities.gaps import GAP, SPACE, next_word
from onrecord.identify.quantities.number_words import words_at
from onrecord.identify.quantities.word_tables import words_of

_IN = re.compile(
    rf"{GAP}(?:in(?:{GAP}every)?|out{GAP}of(?:{GAP}every)?|of{GAP}every){GAP}(?:(?P<digits>[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,2}}|[0-9]{{1,7}})(?![0-9.,]?[0-9]|[A-Za-z%])|"
    r"(?P<word>an?\b|[a-z]{3,12}))"
)
_OVER = re.compile(rf"{GAP}over{GAP}(?=[0-9a-z])")
# "Twelve in 46 countries" is no share: one is told of a round number.
_ROUND = (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 500)
_MOST_OF_TEN = 1000
_CLAUSE_ENDS = re.compile(rf"{SPACE}?[.,;:!?)”\"–—]|{SPACE}?$|\n", re.MULTILINE)


def ratio_behind(text: str, figure: Figure) -> Figure | None:
    """The share that a figure and the one behind it make, if they do."""
    return _one_in(text, figure) or _over(text, figure)


def _one_in(text: str, figure: Figure) -> Figure | None:
    """The share of "one in five", "nine out of 10"."""
    found = _IN.match(text, figure.end)
    if found is None or figure.value is None or figure.value != int(figure.value):
        return None
    if found["digits"]:
        below, end = float(found["digits"].replace(",", "")), found.end()
        known = below in _ROUND or below % _MOST_OF_TEN == 0
    else:
        number = words_at(text, found.start("word"))
        if number is None or number.value is None:
            return None
        below, end, known = number.value, number.end, True
    is_year = bool(found["digits"]) and "," not in found["digits"] and 1900 <= below <= 2100
    behind = next_word(text, end)
    is_time = behind is not None and behind[1].lower() in words_of("counted", "times")
    if not known or is_year or is_time or not 0 < figure.value < below:
        return None
    return Figure(figure.start, end, quotient(figure.value, below), Form.SHARE)


def _over(text: str, figure: Figure) -> Figure | None:
    """The share of "two over three" at the end of a clause; "over three years" tells none."""
    over = _OVER.match(text, figure.end)
    if over is None or figure.value is None:
        return None
    below = digits_at(text, over.end()) or words_at(text, over.end())
    if below is None or below.value is None or not _CLAUSE_ENDS.match(text, below.end):
        return None
    return Figure(figure.start, below.end, quotient(figure.value, below.value), Form.SHARE)
