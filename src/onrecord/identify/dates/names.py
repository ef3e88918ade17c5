"""The words for months, weekdays, units and numbers, in lower case, and patterns of them."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.identify.dates.calendar import Unit

_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_SHORT_WEEKDAYS = "mon tue wed thu fri sat sun".split()
_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first "
    "twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh "
    "twenty-eighth twenty-ninth thirtieth thirty-first"
).split()

MONTHS = dict(zip(_MONTHS, range(1, 13), strict=True))
SHORT_MONTHS = {month[:3]: number for month, number in MONTHS.items() if month != "may"}
SHORT_MONTHS["sept"] = 9
WEEKDAYS = dict(zip(_WEEKDAYS, range(7), strict=True))
SHORT_WEEKDAYS = dict(zip(_SHORT_WEEKDAYS, range(7), strict=True)) | {"tues": 1, "thurs": 3}
ORDINALS = dict(zip(_ORDINALS, range(1, 32), strict=True))
NUMBERS = dict(zip(_ONES, range(1, 20), strict=True)) | {
    "a": 1,
    "an": 1,
    "a couple of": 2,
    "a couple": 2,
    "a dozen": 12,
    **dict(zip(_TENS, range(20, 100, 10), strict=True)),
}
FIRST_WORDS_OF_NUMBERS = frozenset(word.split()[0] for word in NUMBERS)
DECADES = {f"{ten[:-1]}ies": 10 * place for place, ten in enumerate(_TENS, start=2)}
UNITS = {
    "day": Unit.DAY,
    "night": Unit.DAY,
    "morning": Unit.DAY,
    "afternoon": Unit.DAY,
    "evening": Unit.DAY,
    "weekend": Unit.WEEKEND,
    "week": Unit.WEEK,
    "month": Unit.MONTH,
    "quarter": Unit.QUARTER,
    "year": Unit.YEAR,
    "decade": Unit.DECADE,
    "century": Unit.CENTURY,
    "centurie": Unit.CENTURY,  # before the s of the plural
}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def any_of(words: Iterable[str]) -> str:
    """A pattern of the words, the longest first."""
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"


# Between two words of an expression: blanks, or the end of a line that is not that of a paragraph.
GAP = r"(?:[ \t\xa0]{1,8}|[ \t]?\r?\n(?![ \t]*\r?\n))"
TENS_AND_ONE = rf"{any_of(_TENS)}[- ]{any_of(_ONES[:9])}"
NUMBER = rf"(?:\d{{1,4}}|{TENS_AND_ONE}|{any_of(NUMBERS)})"
# "Two and a half", "2 1/2", "2½".
AND_A_HALF = rf"(?:{GAP}and{GAP}a{GAP}half|{GAP}1/2|½)"
ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{any_of(ORDINALS)})"
PART_OF_DAY = r"(?:morning|afternoon|evening|night|lunchtime|midday|noon)"


def number_of(words: str) -> int:
    """What a match of NUMBER says."""
    words = " ".join(words.split())
    if words.isdigit():
        return int(words)
    if words in NUMBERS:
        return NUMBERS[words]
    tens, one = words.replace("-", " ").split()
    return NUMBERS[tens] + NUMBERS[one]


def ordinal_of(words: str) -> int:
    """What a match of ORDINAL says."""
    return ORDINALS[words] if words in ORDINALS else int(words[:-2])


def month_of(words: str) -> int:
    """The number of a month, written out or short."""
    name = words.rstrip(".")
    return MONTHS[name] if name in MONTHS else SHORT_MONTHS[name]
