"""Figures that count nothing: "Channel 4", "Boeing 737", "in 2015", "no one", "the two"."""

from __future__ import annotations

import re

from onrecord.identify.quantities.figure import Figure, Form
from onrecord.identify.quantities.function_words import is_function_word
from onrecord.identify.quantities.gaps import HYPHEN, SPACE, next_word
from onrecord.identify.quantities.word_tables import words_of

_WORD_BEFORE = re.compile(rf"([^\W\d_](?:[\w'’.]|{HYPHEN})*)(?P<gap>{SPACE}|{HYPHEN})$")
_LISTED = re.compile(r"(?:[0-9]{1,4}(?:,? and | to | or |, |[-–])){1,4}$")
_LINE_BEGINS = re.compile(r"(?:^|\n)[ \t>(\[]*$")
_NUMBERED = re.compile(r"[.)][ \t]")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:;\n][\"”’)]?\s|[\"“‘(\n]|— |– )$")
_STREET = re.compile(
    rf"{SPACE}(?:[A-Z][\w.'’]*{SPACE}){{1,3}}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Boulevard|Blvd|Drive|Square|Place|Court|Terrace|Row|Way|Crescent|Gardens|Hill)\b"
)
_GROUP = re.compile(
    rf"(?:Group|Gang|Committee|Council|Club|Band|Act|Class|Summer|Winter) of{SPACE}$"
)
_CLOCK = re.compile(
    rf"(?:{SPACE}|-)(?:o['’]clock|[ap]\.?m\.?(?![^\W_])|(?:minutes )?past (?:midnight|noon|[a-z]+))"
)
_PAST = re.compile(r"(?:half|quarter|minutes?|five|ten|twenty)[ -](?:past|to) $", re.IGNORECASE)
_AT = re.compile(r"(?<![^\W_])(?:[Aa]t|until|till) $")
_LAST_HOUR = 12
_ORDINAL = re.compile(
    r"[-‐‑ ](?:(?:and[ -])?(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ])?"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|hundredth|thousandth)(?![a-z])"
)
_YEAR = re.compile(r"(?:1[0-9]{3}|20[0-9]{2})$")
_YEARS = re.compile(
    r"(?:between\s+)?(?:1[5-9][0-9]{2}|20[0-9]{2})\W+(?:[a-z]{2,3}\s+)?(?:1[5-9][0-9]{2}|20[0-9]{2})",
    re.IGNORECASE,
)
_LATE_YEAR = 1900
_WINDOW = 48


def names_only(text: str, figure: Figure, *, counts: bool) -> bool:
    """True where the figure, which has no unit, is part of a name or stands for somebody.

    `counts`: whether a counted noun or a total follows it.
    """
    before = text[max(0, figure.start - _WINDOW) : figure.start]
    if figure.form is Form.DIGITS:
        return _is_numbered(text, before, figure) or _digits_name(text, before, figure, counts)
    return figure.form is Form.WORDS and _words_name(text, before, figure, counts)


def names_measure(text: str, figure: Figure, end: int) -> bool:
    """True for a measure that is part of a name or vague: "the Six Day War", "one day"."""
    told = text[figure.start : end]
    before = text[max(0, figure.start - _WINDOW) : figure.start]
    if told.istitle() and figure.form is Form.WORDS and not _SENTENCE_BEGINS.search(before):
        return True
    if told.lower() not in ("one day", "one night"):
        return False
    word = _WORD_BEFORE.search(before)
    return word is None or word[1].lower() not in words_of("names", "before one day")


def is_year(text: str, figure: Figure, *, qualified: bool, counted: str | None) -> bool:
    """True for four bare digits that tell a year, "the 2015 elections" too."""
    digits = text[figure.start : figure.end]
    if not _YEAR.match(digits):
        return False
    if counted is not None and (qualified or int(digits) < _LATE_YEAR or _is_of_people(counted)):
        return False
    before = _WORD_BEFORE.search(text[max(0, figure.start - _WINDOW) : figure.start])
    after_preposition = before is not None and before[1].lower() in words_of(
        "names", "before years"
    )
    if qualified and not after_preposition:
        return False
    return int(digits) >= _LATE_YEAR or after_preposition


def is_years(text: str, start: int, end: int) -> bool:
    """True for two bare years: "2007 to 2012", "between 2015 and 2019"."""
    return _YEARS.fullmatch(text, start, end) is not None


def _is_of_people(counted: str) -> bool:
    return counted.lower().split()[-1] in words_of("counted", "plurals")


def _is_numbered(text: str, before: str, figure: Figure) -> bool:
    """True for the number of an item in a list: "1. " at the beginning of a line."""
    is_short = figure.end - figure.start <= 3
    return bool(is_short and _LINE_BEGINS.search(before) and _NUMBERED.match(text, figure.end))


def _digits_name(text: str, before: str, figure: Figure, counts: bool) -> bool:
    digits = text[figure.start : figure.end]
    if not digits.isdigit():
        return False
    is_code = text[figure.end : figure.end + 1].isalpha() or (digits[0] == "0" and len(digits) > 1)
    if is_code or _STREET.match(text, figure.end) or _GROUP.search(before):
        return True
    # "Articles 5 and 7", "pages 12 to 14".
    listed = _WORD_BEFORE.search(_LISTED.sub("", before))
    if listed is not None and _is_head(listed[1]):
        return True
    word = _WORD_BEFORE.search(before)
    if word is None:
        return before.endswith("#")
    capitalised = word[1] != word[1].lower() and not is_function_word(word[1].lower())
    if not capitalised or counts or word[1].lower() in words_of("names", "openers"):
        return False
    return word[1][-1] != "." or len(word[1]) < 4


def _words_name(text: str, before: str, figure: Figure, counts: bool) -> bool:
    told = text[figure.start : figure.end]
    if _ORDINAL.match(text, figure.end) or _is_hour(text, before, figure, counts):
        return True
    word = _WORD_BEFORE.search(before)
    previous = word[1].lower() if word else ""
    if (
        word
        and _is_head(word[1])
        and (told[0].isupper() or previous in words_of("names", "lower heads"))
    ):
        return True
    if told[0].isupper() and not _SENTENCE_BEGINS.search(before):
        return _is_in_name(text, word, figure, counts)
    if told.lower() == "one":
        return _is_pronoun(text, previous, figure, counts)
    return not counts and previous in words_of("names", "before pronouns")


def _is_hour(text: str, before: str, figure: Figure, counts: bool) -> bool:
    """True for a clock time in words: "five o'clock", "half past nine", "at seven"."""
    if _CLOCK.match(text, figure.end) or _PAST.search(before):
        return True
    is_hour = figure.value is not None and 1 <= figure.value <= _LAST_HOUR
    return is_hour and not counts and _AT.search(before) is not None


def _is_head(word: str) -> bool:
    """True for a word whose number is its name: "Channel", "No.", "Article"."""
    lower = word.lower().rstrip(".")
    if lower in words_of("names", "lower heads"):
        return True
    return lower != word and lower in words_of("names", "heads")


def _is_in_name(text: str, word: re.Match[str] | None, figure: Figure, counts: bool) -> bool:
    """A number word with a capital inside a sentence: a name, or a headline in capitals."""
    if word is None:
        return False
    behind = next_word(text, figure.end)
    is_headline = word[1][0].isupper() and behind is not None and behind[1][0].isupper()
    return not (is_headline and counts)


def _is_pronoun(text: str, previous: str, figure: Figure, counts: bool) -> bool:
    """True for "no one", "one of the reasons", "one another"."""
    if not counts or previous in words_of("names", "before one"):
        return True
    behind = next_word(text, figure.end)
    if behind is None or text[figure.end] in HYPHEN:
        return True
    return behind[1].lower() in words_of("names", "behind one")
