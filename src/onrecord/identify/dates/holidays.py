"""The days of the year that have a name: when they are in a given year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from onrecord.identify.dates.names import GAP, any_of

DayIn = Callable[[int], date]
_MONDAY, _TUESDAY, _THURSDAY, _SUNDAY = 0, 1, 3, 6


def _fixed(month: int, day: int) -> DayIn:
    return lambda year: date(year, month, day)


def _nth(nth: int, weekday: int, month: int, plus: int = 0) -> DayIn:
    """The nth such weekday of the month, or so many days later."""

    def day_in(year: int) -> date:
        first = date(year, month, 1)
        away = (weekday - first.weekday()) % 7
        return first + timedelta(days=away + 7 * (nth - 1) + plus)

    return day_in


def _last_monday_of_may(year: int) -> date:
    end = date(year, 5, 31)
    return end - timedelta(days=end.weekday())


def _election_day(year: int) -> date:
    """The Tuesday after the first Monday of November."""
    return _nth(1, _MONDAY, 11, plus=1)(year)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _from_easter(away: int) -> DayIn:
    return lambda year: easter(year) + timedelta(days=away)


# In lower case, with the straight apostrophe.
HOLIDAYS: dict[str, DayIn] = {
    "new year's day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "new year's": _fixed(1, 1),
    "twelfth night": _fixed(1, 5),
    "epiphany": _fixed(1, 6),
    "burns night": _fixed(1, 25),
    "australia day": _fixed(1, 26),
    "martin luther king day": _nth(3, _MONDAY, 1),
    "martin luther king jr. day": _nth(3, _MONDAY, 1),
    "mlk day": _nth(3, _MONDAY, 1),
    "inauguration day": _fixed(1, 20),
    "groundhog day": _fixed(2, 2),
    "valentine's day": _fixed(2, 14),
    "st. valentine's day": _fixed(2, 14),
    "st valentine's day": _fixed(2, 14),
    "valentine's": _fixed(2, 14),
    "presidents day": _nth(3, _MONDAY, 2),
    "presidents' day": _nth(3, _MONDAY, 2),
    "international women's day": _fixed(3, 8),
    "st. patrick's day": _fixed(3, 17),
    "st patrick's day": _fixed(3, 17),
    "saint patrick's day": _fixed(3, 17),
    "april fools' day": _fixed(4, 1),
    "april fool's day": _fixed(4, 1),
    "april fools day": _fixed(4, 1),
    "mardi gras": _from_easter(-47),
    "shrove tuesday": _from_easter(-47),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "maundy thursday": _from_easter(-3),
    "good friday": _from_easter(-2),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "easter": _from_easter(0),
    "holy saturday": _from_easter(-1),
    "whit sunday": _from_easter(49),
    "pentecost": _from_easter(49),
    "whit monday": _from_easter(50),
    "ascension day": _from_easter(39),
    "earth day": _fixed(4, 22),
    "st george's day": _fixed(4, 23),
    "st. george's day": _fixed(4, 23),
    "anzac day": _fixed(4, 25),
    "international workers' day": _fixed(5, 1),
    "cinco de mayo": _fixed(5, 5),
    "may day": _fixed(5, 1),
    "mother's day": _nth(2, _SUNDAY, 5),
    "memorial day": _last_monday_of_may,
    "flag day": _fixed(6, 14),
    "juneteenth": _fixed(6, 19),
    "father's day": _nth(3, _SUNDAY, 6),
    "canada day": _fixed(7, 1),
    "independence day": _fixed(7, 4),
    "fourth of july": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "labor day": _nth(1, _MONDAY, 9),
    "labour day": _nth(1, _MONDAY, 9),
    "columbus day": _nth(2, _MONDAY, 10),
    "indigenous peoples' day": _nth(2, _MONDAY, 10),
    "halloween": _fixed(10, 31),
    "all saints' day": _fixed(11, 1),
    "all souls' day": _fixed(11, 2),
    "guy fawkes night": _fixed(11, 5),
    "bonfire night": _fixed(11, 5),
    "election day": _election_day,
    "armistice day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11),
    "veterans day": _fixed(11, 11),
    "veterans' day": _fixed(11, 11),
    "veteran's day": _fixed(11, 11),
    "thanksgiving day": _nth(4, _THURSDAY, 11),
    "thanksgiving": _nth(4, _THURSDAY, 11),
    "black friday": _nth(4, _THURSDAY, 11, plus=1),
    "cyber monday": _nth(4, _THURSDAY, 11, plus=4),
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "xmas": _fixed(12, 25),
    "st. stephen's day": _fixed(12, 26),
    "boxing day": _fixed(12, 26),
}
# A pattern of the names, however they are printed.
HOLIDAY = any_of(HOLIDAYS).replace(".", r"\.").replace("'", "[’']").replace(" ", GAP)


def holiday_of(words: str) -> DayIn:
    """What a match of HOLIDAY means."""
    return HOLIDAYS[" ".join(words.replace("’", "'").split())]
