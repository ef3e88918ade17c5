"""Years of two or three digits, "in 410": only in texts that speak of such times.

What tells so is a year with its era, "c. 347", "the year 71", a century before the eleventh, or the
bracketed span of such a life.
"""

from __future__ import annotations

import re

from onrecord.identify.dates.forms.form import (
    DIGITS,
    Form,
    Read,
    form,
    is_led_by,
    one_year,
    span_of_years,
)
from onrecord.identify.dates.names import ORDINALS, any_of

_EARLY_CENTURIES = [name for name, number in ORDINALS.items() if number <= 10]
_ERA = r"(?:AD|A\.D\.|BCE?|B\.C\.(?:E\.)?|CE|C\.E\.)"
_OLD_TIMES = re.compile(
    rf"\b(?:{_ERA}|[Cc]a?\.) ?[1-9]\d{{1,2}}(?![\d.,]\d|\w)|(?<![\d.,])[1-9]\d{{1,3}} {_ERA}(?!\w)"
    r"|\((?:[Cc]a?\. ?)?[1-9]\d\d ?[-–] ?(?:[Cc]a?\. ?)?[1-9]\d\d\)|\byear [1-9]\d{1,2}\b"
    rf"|\b(?:[1-9](?:st|nd|rd|th)|10th|(?i:{any_of(_EARLY_CENTURIES)}))[- ][Cc]entur"
)
# A year can follow these whatever stands behind it, and any word where the sentence goes on with a
# small one or ends.
_LED = re.compile(
    r"\b(?:in|by|after|before|until|since|circa|c\.|(?:summer|winter|spring|autumn) of)\s\Z|\(\Z"
)
_LED_FREELY = re.compile(r"\b[a-z]{2,}[,.]?\s\Z|\(\Z")
_ENDS = re.compile(
    r"[.,;:)\]]+(?:\s|\Z|\[)|\s*\Z|[ ](?:and|or|but|when|while|where|as|at|in|on|for|from|to|until"
    r"|with|he|she|it|they|the|a|an|his|her|their|there|that|was|were|is|had|by|then|which|who)\b"
)
_COUNTS = re.compile(
    r"[ -](?:(?!\w+(?:us|is|ss)\b)[a-z]{3,}s|people|men|women|children|feet|percent|per|km"
    r"|miles|times|pages|metres|meters|a\.?m|p\.?m)\b|%|-"
)
_LONGEST_SPAN = 200


def speaks_of_old_times(text: str) -> bool:
    """True where something in it is dated before the year 1000."""
    return _OLD_TIMES.search(text) is not None


def _read(match: re.Match[str]) -> Read | None:
    if _COUNTS.match(match.string, match.end()):
        return None
    led = _LED_FREELY if _ENDS.match(match.string, match.end()) else _LED
    return Read(one_year(int(match["year"]))) if is_led_by(match, led) else None


def _read_span(match: re.Match[str]) -> Read | None:
    """ "(347 - 420)", "from 328 to 373"."""
    first, last = int(match["first"]), int(match["last"])
    if not first < last < first + _LONGEST_SPAN or _COUNTS.match(match.string, match.end()):
        return None
    return span_of_years(first, last)


_DIGITS = r"[1-9]\d\d"
_NO_DIGIT = r"(?![\d%]|[.,:/]\d|\w)"
FORMS: tuple[Form, ...] = (
    form((DIGITS,), rf"(?P<year>{_DIGITS}){_NO_DIGIT}", _read),
    form(
        (DIGITS,),
        rf"(?<=\()(?P<first>{_DIGITS}) ?[-–] ?(?:ca?\. ?)?(?P<last>{_DIGITS})(?=\))",
        _read_span,
    ),
    form(
        (DIGITS,),
        rf"(?:(?<=from )|(?<=between )|(?<=about )|(?<=in )|(?<=of ))(?P<first>{_DIGITS})"
        rf"(?: ?[-–] ?| to | until | and )(?P<last>{_DIGITS}){_NO_DIGIT}",
        _read_span,
    ),
)
