"""So many units away: "three days ago", "a week later", "two years from now"."""

from __future__ import annotations

import re

from onrecord.identify.dates.calendar import Unit
from onrecord.identify.dates.forms.form import DIGITS, Form, Read, form, is_led_by, word_before
from onrecord.identify.dates.meanings.relative import Away, CalendarUnit
from onrecord.identify.dates.names import (
    AND_A_HALF,
    FIRST_WORDS_OF_NUMBERS,
    GAP,
    NUMBER,
    UNITS,
    number_of,
)

_UNIT_NAMES = "fortnight|day|night|morning|week|weekend|month|quarter|year|decade|centurie|century"
_UNITS = rf"(?P<unit>{_UNIT_NAMES})s?(?!\w)"
# After it the sentence ends or goes on with somebody: "two years after that, he left".
_PAUSE = (
    r"(?=[.,;:!?)]|\s*\Z|\s(?:and|but|when|i|we|you|he|she|they|it|in|on|at|the|there|was|were"
    r"|had)\b)"
)
_BACK = ("ago", "back", "earlier", "before", "prior", "previously")
_ONWARD = (
    rf"ago|back{_PAUSE}|earlier|later|before|prior|previously|after(?:ward(?:s)?)?|hence"
    rf"|from{GAP}(?:now|today)"
)


def _read_away(match: re.Match[str]) -> Read | None:
    """Counted from publication with "ago" and "from now", else from the last date in the text.

    "A day after the vote" says more than that can tell; "a day after June 7" is joined with it.
    """
    if word_before(match) == "half":
        return None
    way = match["way"].split()[0]
    count = number_of(match["number"])
    in_text = way not in ("ago", "back", "hence", "from")
    alone = bool(match["that"]) or _ends_there(match) or way not in ("before", "after", "prior")
    away = Away(_unit(match), _times(match) * (-count if way in _BACK else count), in_text=in_text)
    return Read(away, alone=alone)


def _unit(match: re.Match[str]) -> Unit:
    return UNITS.get(match["unit"], Unit.WEEK)


def _times(match: re.Match[str]) -> int:
    """A fortnight is two weeks."""
    return 2 if match["unit"] == "fortnight" else 1


def _read_next_to(match: re.Match[str]) -> Read | None:
    """ "The day before", "the week after": of the last date in the text."""
    if word_before(match) != "the":
        return None
    count = -1 if match["way"] in _BACK else 1
    following = CalendarUnit(UNITS[match["unit"]], count, in_text=True)
    return Read(following, alone=bool(match["that"]) or _ends_there(match))


def _ends_there(match: re.Match[str]) -> bool:
    """True where nothing follows that it is counted from."""
    return not re.match(
        r"[ \xa0\n](?!and |but |in |at |when )\w|[ ]?[-–]",
        match.string[match.end() : match.end() + 8],
    )


def _read_with_half(match: re.Match[str]) -> Read | None:
    """ "A year and a half ago", "half a year ago": a month; of others nobody can tell."""
    months = 12 * number_of(match["number"] or "0") + 6
    return Read(Away(Unit.MONTH, -months, in_text=match["way"] not in ("ago", "back")))


def _read_beyond(match: re.Match[str]) -> Read | None:
    """ "The week before last", "the year after next"."""
    unit, count = UNITS[match["unit"]], -2 if match["way"].startswith("before") else 2
    return Read(Away(unit, count) if unit is Unit.DAY else CalendarUnit(unit, count))


def _read_part_of_century(match: re.Match[str]) -> Read | None:
    """ "Half a century ago", "a quarter-century ago"."""
    return Read(Away(Unit.YEAR, -50 if "half" in match[0] else -25))


def _read_in_time(match: re.Match[str]) -> Read | None:
    return Read(Away(_unit(match), _times(match) * number_of(match["number"])))


def _read_from(match: re.Match[str]) -> Read | None:
    """ "Two weeks from …": joined with what follows; "for two weeks from …" is only how long."""
    if word_before(match) == "for":
        return None
    away = Away(_unit(match), _times(match) * number_of(match["number"]), in_text=True)
    return Read(away, alone=False)


def _read_in_so_much(match: re.Match[str]) -> Read | None:
    """ "Will open in two weeks": not "the third strike in two weeks"."""
    if not is_led_by(match, _TO_COME, _TO_COME_WITHIN) or is_led_by(
        match, _SO_MANY, _TO_COME_WITHIN
    ):
        return None
    return Read(Away(_unit(match), _times(match) * number_of(match["number"])))


_TO_COME_WITHIN = 48
_TO_COME = re.compile(
    r"\b(?:will|would|shall|due|expected|expects?|(?:is|are|set) to|going to|begins?|opens?"
    r"|starts?|ends?|expires?|retires?|leaves?|closes?|takes? effect|back)\b[^.;:,!?]*\bin\s\Z"
)
_SO_MANY = re.compile(
    r"\b(?:first|second|third|fourth|fifth|\d+th|times?|once|twice|most|\w+est|only|least|more)\b"
    r"[^.;:,!?]*\Z"
)
FORMS: tuple[Form, ...] = (
    form(
        (DIGITS, *FIRST_WORDS_OF_NUMBERS),
        rf"(?P<number>{NUMBER}){GAP}{_UNITS}{GAP}from(?!\w)",
        _read_from,
    ),
    form(
        (DIGITS, *FIRST_WORDS_OF_NUMBERS),
        rf"(?P<number>{NUMBER}){GAP}{_UNITS}(?=[.,;]|\s*\Z)",
        _read_in_so_much,
    ),
    form(
        FIRST_WORDS_OF_NUMBERS,
        rf"(?P<number>{NUMBER}){GAP}hundred{GAP}years{GAP}ago(?!\w)",
        lambda match: Read(Away(Unit.YEAR, -100 * number_of(match["number"]))),
    ),
    form(
        ("half", "a"),
        rf"(?:half(?:{GAP}|-)a(?:{GAP}|-)|a{GAP}(?:half|quarter)(?:{GAP}of{GAP}a{GAP}|{GAP}|-))"
        rf"century{GAP}ago(?!\w)",
        _read_part_of_century,
    ),
    form(
        (DIGITS, "half", *FIRST_WORDS_OF_NUMBERS),
        rf"(?:(?P<number>{NUMBER})(?:{GAP}years?{GAP}and{GAP}a{GAP}half|{AND_A_HALF}{GAP}years)"
        rf"|half{GAP}a{GAP}year){GAP}(?P<way>ago|back|earlier|before)(?!\w)",
        _read_with_half,
    ),
    form(
        ("week", "weekend", "month", "year", "night", "quarter", "decade"),
        rf"(?P<unit>week|weekend|month|year|night|quarter|decade){GAP}"
        rf"(?P<way>before{GAP}last|after{GAP}next)(?!\w)",
        _read_beyond,
    ),
    form(
        (DIGITS, *FIRST_WORDS_OF_NUMBERS),
        rf"(?P<number>{NUMBER}){GAP}{_UNITS}{GAP}(?P<way>{_ONWARD})(?!\w)"
        rf"(?P<that>{GAP}that{_PAUSE})?",
        _read_away,
    ),
    form(
        ("day", "night", "week", "month", "year", "weekend"),
        rf"(?P<unit>day|night|week|weekend|month|year){GAP}(?P<way>before|after|earlier|later|prior)(?!\w)"
        rf"(?P<that>{GAP}that{_PAUSE})?",
        _read_next_to,
    ),
    form(
        (DIGITS, *FIRST_WORDS_OF_NUMBERS),
        rf"(?P<number>{NUMBER}){GAP}{_UNITS}[’']?{GAP}time(?!\w)",
        _read_in_time,
    ),
)
