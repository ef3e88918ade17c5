"""Digits that are no figures by their look: dates, clock times, scores, phone numbers, ordinals."""

from __future__ import annotations

import re

from onrecord.identify.quantities.gaps import DASH, SPACE

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|"
    r"SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)(?![a-z])"
)
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_DAYS = rf"{_DAY}(?:(?:{SPACE}?{DASH}{SPACE}?|,? and |, | to | or ){_DAY})?"
_YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"
_HOURS = r"[0-9]{1,2}(?:[:.][0-9]{2})?"
_HALF_DAY = r"(?:[ap]\.m\.?|[ap]m(?![a-z])|o['’]clock|noon(?![a-z]))"

# Each matches at the first digit; the longest stretch is skipped.
_STRETCHES = tuple(
    re.compile(pattern, re.IGNORECASE if ignore_case else 0)
    for pattern, ignore_case in (
        (rf"{_DAYS}{SPACE}(?:of )?{_MONTH}(?:,? {_YEAR}(?![0-9]))?", False),
        (
            r"(?![0-9]{1,3}(?:\.[0-9]{3})+(?![0-9.]))[0-9]{1,4}(?:[/.-][0-9]{1,4}){2}(?![0-9]|[.,][0-9])",
            False,
        ),
        (rf"{_YEAR}{DASH}(?:[0-9]{{2}}|[0-9]{{4}})(?![0-9]|[.,][0-9])", False),
        (rf"{_YEAR}/[0-9]{{2}}(?![0-9])", False),
        (rf"{_HOURS}(?:{SPACE}?(?:{DASH}|to|and|or){SPACE}?{_HOURS})?{SPACE}?{_HALF_DAY}", True),
        (r"[0-9]{1,3}(?::[0-9]{1,2}){1,2}(?:\.[0-9]{1,3})?(?![0-9])", False),
        (
            rf"[0-9]{{3,4}}(?:{SPACE}(?:GMT|BST|UTC|EST|EDT|hrs|hours{SPACE}(?:GMT|local)))(?![a-z])",
            False,
        ),
        (r"(?:9/11|7/7|24/7|50/50|50-50|9-to-5)(?![0-9])", False),
        (r"[0-9]{3}[-.][0-9]{4}(?![0-9])", False),
        (r"0[0-9]{2,4}(?:[ -][0-9]{3,4}){1,2}(?![0-9])", False),
        (r"(?:1[-. ])?[0-9]{3}[-. ][0-9]{3}[-. ][0-9]{4}(?![0-9])", False),
        (r"[0-9]+(?:[-./][0-9]+){3,}", False),
        (r"[0-9]{1,4}(?:st|nd|rd|th|ST|ND|RD|TH)(?![a-zA-Z])", False),
        (r"[0-9]{2,4}['’]?s(?![a-zA-Z])", False),
    )
)
_SCORE = re.compile(rf"([0-9]{{1,3}})[-–]([0-9]{{1,3}})(?![0-9%]|[.,][0-9]|{SPACE}?%)")
_MORE_OF_SCORE = re.compile(
    r"(?:[-–][0-9]{1,3})*(?:,? ?(?:and )?[0-9]{1,2}[-–][0-9]{1,2}(?![0-9]))*"
)
_SCORED = re.compile(
    r"\b(?:w[io]n|wins|winning|beat|beats|beating|lost|lose|loses|losing|defeat(?:ed)?|drew|draw|victory|loss|lead|led"
    r"|leading|trail\w*|tied|score\w*|record|ahead|down|rout\w*|thrash\w*|set|sets|match|goal\w*|series|final|vot\w+)\b"
)
_COUNTS_BEHIND = re.compile(rf"(?:{SPACE}?[%°$€£]|[a-zA-Z]|[-{SPACE[1:-1]}][a-z]+)")
_MONTH_BEFORE = re.compile(
    rf"(?<![A-Za-z]){_MONTH}\.?{SPACE}(?:{_DAY}(?:{SPACE}?{DASH}{SPACE}?|,? and |, | to | or ))?$"
)
_DAY_HERE = re.compile(
    rf"{_DAY}(?:{SPACE}?{DASH}{SPACE}?[0-9]{{1,2}})?(?:,? {_YEAR})?(?![0-9%]|[.,:][0-9])"
)
_WINDOW = 30
_SENTENCE = 60
_FIGURES = re.compile(r"[0-9]+")
_LAST_DAY = 31


def written_otherwise(text: str, start: int) -> int | None:
    """Where the stretch that is no figure ends, if one begins with the digit at `start`."""
    ends = [found.end() for pattern in _STRETCHES if (found := pattern.match(text, start))]
    others = (_score_end(text, start), _date_end(text, start))
    return max((*ends, *(end for end in others if end is not None)), default=None)


def _score_end(text: str, start: int) -> int | None:
    """The end of "3-1" or "6-4, 7-5"; "12-15 bears" counts, and "10-15" where nothing is won."""
    found = _SCORE.match(text, start)
    if found is None:
        return None
    falls = int(found[1]) >= int(found[2])
    bare = not _COUNTS_BEHIND.match(text, found.end())
    won = _SCORED.search(text[max(0, start - _SENTENCE) : start].lower())
    if not falls and not (won and bare):
        return None
    more = _MORE_OF_SCORE.match(text, found.end())
    return more.end() if more else found.end()


def _date_end(text: str, start: int) -> int | None:
    """The end of a day or year behind its month: "Oct. 13", "June 3-5", "October 2015"."""
    if _MONTH_BEFORE.search(text[max(0, start - _WINDOW) : start]) is None:
        return None
    day = _DAY_HERE.match(text, start)
    figures = _FIGURES.match(text, start, start + 2)
    if day and figures and int(figures[0]) <= _LAST_DAY:
        return day.end()
    year = re.compile(rf"{_YEAR}(?![0-9])").match(text, start)
    return year.end() if year else None
