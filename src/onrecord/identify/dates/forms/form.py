"""A form: a pattern, the words that it can begin with, and how a match of it is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from onrecord.identify.dates.calendar import years
from onrecord.identify.dates.meanings import Meaning
from onrecord.identify.dates.meanings.absolute import Fixed

DIGITS = "0"


@dataclass(frozen=True, slots=True)
class ReadEnd:
    """One end of a stretch: the group of the pattern that names it, and its meaning."""

    group: str
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Read:
    """What a match means. `alone`: it is an expression even where nothing joins it.

    `ends`: both ends of a stretch, where each of them is named in full.
    """

    meaning: Meaning
    alone: bool = True
    ends: tuple[ReadEnd, ...] = ()


def one_year(number: int) -> Fixed:
    """A year, which its words tell."""
    return Fixed(years(number, number))


def span_of_years(first: int, last: int) -> Read:
    """From a year to another, which the groups `first` and `last` name."""
    ends = (ReadEnd("first", one_year(first)), ReadEnd("last", one_year(last)))
    return Read(Fixed(years(first, last)), ends=ends)


@dataclass(frozen=True, slots=True)
class Form:
    """`begins`: the first words it can begin with, DIGITS for any number; all in lower case.

    `read` gives None where the words are no expression of time after all. `capital`: the group
    of the pattern whose first letter must be a capital, as in "May" and "March".
    """

    begins: frozenset[str]
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Read | None]
    capital: str | None = None


def form(
    begins: Iterable[str],
    pattern: str,
    read: Callable[[re.Match[str]], Read | None],
    *,
    capital: str | None = None,
) -> Form:
    """A form of the pattern, which is matched against the text in lower case."""
    return Form(frozenset(begins), re.compile(pattern), read, capital)


def words_before(match: re.Match[str], most: int = 24) -> str:
    """The characters before the match, blanks at the end left out."""
    return match.string[max(0, match.start() - most) : match.start()].rstrip()


def is_led_by(match: re.Match[str], pattern: re.Pattern[str], most: int = 40) -> bool:
    """True where the pattern, which ends with the end, matches what stands before."""
    return bool(pattern.search(match.string, max(0, match.start() - most), match.start()))


def is_part_of_what_follows(match: re.Match[str]) -> bool:
    """True before "of June", "of the war", "of his life": not counted from today."""
    return _OF.match(match.string, match.end()) is not None


_OF = re.compile(
    r"\s(?:of|in)\s(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december|\d)|\sof\s(?:the|an?|this|that|last|next|each|every|his|her|its|their|our|my|your)\b"
)


def word_before(match: re.Match[str]) -> str:
    """The word or mark right before the match, "" where a line begins."""
    before = words_before(match)
    return _LAST_WORD.search(before)[0] if before else ""  # type: ignore[index]


_LAST_WORD = re.compile(r"(?:\w+|\W)\Z")
