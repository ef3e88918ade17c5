"""Parts of a whole: "a third", "two-thirds", "half", "one in five", "three and a half"."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.identify.quantities.figure import Figure, Form, finite, quotient
from onrecord.identify.quantities.function_words import is_function_word
from onrecord.identify.quantities.gaps import GAP, JOINT, SPACE, next_word
from onrecord.identify.quantities.number_words import scaled, words_at
from onrecord.identify.quantities.ratios import ratio_behind
from onrecord.identify.quantities.units import unit_behind
from onrecord.identify.quantities.word_tables import values_of, words_of

_AND_PART = re.compile(rf"{JOINT}and{JOINT}(?=[A-Za-z])")
_OF_A_SCALE = re.compile(rf"(?:{JOINT}of)?(?:{JOINT}an?)?(?={JOINT}[a-z])")
# "Half-hour", "a quarter century", but not "half second-hand".
_UNIT_BEHIND = re.compile(rf"{JOINT}(?!second)[^\W\d_]")
_OF_A_UNIT = re.compile(rf"{GAP}of{GAP}(?:an?|one)(?={GAP}[^\W\d_])")
_BEHIND_A_PART = re.compile(rf"{SPACE}?[.,;:!?)”\"–—]|{SPACE}?$|\n", re.MULTILINE)
_NAMED_HALF = re.compile(
    rf"(?<![^\W_])(?:first|second|last|other|better|top|bottom|latter|early|late|final|opening|closing|upper|lower|"
    rf"northern|southern|eastern|western|front|back|top|each|either|this|that|goalless){JOINT}$",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    rf"(?<![^\W_])(?:by|than|about|nearly|almost|in|over|roughly|only|just|around|under|least|to|some|exactly|approximately){GAP}$",
    re.IGNORECASE,
)
_WINDOW = 24
# "Half past nine", "a quarter to nine".
_HOUR = r"(?:[0-9]|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![a-z]))"
_CLOCK = re.compile(rf"{GAP}(?:past|to{GAP}{_HOUR})")
_HYPHENS = tuple("-‐‑")


def with_parts(text: str, figure: Figure) -> Figure:
    """The figure with the parts that belong to it: "two thirds", "two and a half", "one in five".

    The same figure where there are none.
    """
    if figure.value is None or figure.form not in (Form.DIGITS, Form.WORDS):
        return figure
    if (parts := _parts_of(text, figure)) is not None:
        return parts
    if (whole := _and_part(text, figure)) is not None:
        return whole
    return ratio_behind(text, figure) or figure


def part_at(text: str, start: int) -> Figure | None:
    """The part that begins at `start`: "a third", "a quarter", "half", "half a million".

    "A third term" and "the second half" are none.
    """
    word = next_word(text, start)
    if word is None or word.start(1) != start:
        return None
    at = start
    if has_article := word[1].lower() in ("a", "an"):
        at = word.end()
        word = next_word(text, at)
    below = values_of("parts").get(word[1].lower()) if word else None
    if word is None or below is None or word[1].lower().endswith("s"):
        return None
    part = Figure(start, word.end(), 1 / below, Form.SHARE)
    if (of_a_scale := _of_a_scale(text, part)) is not None:
        return of_a_scale
    if below in (2, 4) and _UNIT_BEHIND.match(text, part.end) and unit_behind(text, part.end):
        return part
    if (of_a_unit := _OF_A_UNIT.match(text, part.end)) and unit_behind(text, of_a_unit.end()):
        return part
    is_share = has_article or (below == 2 and not _is_one_of_two(text, start))
    return part if is_share and _is_told_of(text, part, has_article=has_article) else None


def _parts_of(text: str, figure: Figure) -> Figure | None:
    """The figure as so many parts: "two thirds", "three-quarters of a million"."""
    word = next_word(text, figure.end)
    below = values_of("parts").get(word[1].lower()) if word else None
    if word is None or below is None or figure.value is None:
        return None
    is_many = word[1].lower().endswith("s")
    # "Two quarters" are six months; "in two halves".
    if is_many != (figure.value != 1) or (below in (2, 4) and is_many and figure.value >= below):
        return None
    part = Figure(figure.start, word.end(), quotient(figure.value, below), Form.SHARE)
    if (of_a_scale := _of_a_scale(text, part)) is not None:
        return of_a_scale
    return part if is_many or _is_told_of(text, part, has_article=True) else None


def _of_a_scale(text: str, part: Figure) -> Figure | None:
    """A plain number: "half a million", "a quarter of a million", "half a dozen"."""
    between = _OF_A_SCALE.match(text, part.end)
    if between is None or part.value is None:
        return None
    number = scaled(text, replace(part, end=between.end(), form=Form.WORDS))
    return number if number.end > between.end() else None


def _is_one_of_two(text: str, start: int) -> bool:
    """True for "the first half" and "the other half"."""
    return _NAMED_HALF.search(text[max(0, start - _WINDOW) : start]) is not None


def _is_told_of(text: str, part: Figure, *, has_article: bool) -> bool:
    """True for "a third of" and "by a third.", but not for "a third term", "half empty"."""
    if text[part.end : part.end + 1] in _HYPHENS or _CLOCK.match(text, part.end):
        return False
    is_compared = _COMPARED.search(text[max(0, part.start - _WINDOW) : part.start]) is not None
    if _BEHIND_A_PART.match(text, part.end):
        return has_article or is_compared
    word = next_word(text, part.end)
    if word is None:
        return bool(text[part.end : part.end + 2].strip("- %"))
    told = word[1].lower()
    if is_compared and told in words_of("counted", "verbs"):
        return True
    return told in words_of("counted", "behind a share") or is_function_word(told)


def _and_part(text: str, figure: Figure) -> Figure | None:
    """The figure with the part behind "and": "two and a half", "103 and two thirds"."""
    joined = _AND_PART.match(text, figure.end)
    if joined is None or figure.value is None:
        return None
    at = joined.end()
    part = part_of_words(text, at)
    if part is None or part.value is None:
        return None
    if figure.is_scaled:
        # "One billion and three quarters million": the part is of its own scale.
        part = _of_a_scale(text, part) or part
        return Figure(figure.start, part.end, _sum(figure, part), Form.WORDS, figure.scale)
    return scaled(text, Figure(figure.start, part.end, _sum(figure, part), Form.WORDS))


def _sum(figure: Figure, part: Figure) -> float | None:
    if figure.value is None or part.value is None:
        return None
    return finite(figure.value + part.value)


def part_of_words(text: str, at: int) -> Figure | None:
    """The part that begins at `at`, whatever stands behind it: "a half", "two thirds"."""
    word = next_word(text, at)
    if word is None or word.start(1) != at:
        return None
    if word[1].lower() in ("a", "an"):
        above, end = 1.0, word.end()
    else:
        number = words_at(text, at)
        if number is None or number.value is None:
            return None
        above, end = number.value, number.end
    name = next_word(text, end)
    below = values_of("parts").get(name[1].lower()) if name else None
    if name is None or below is None or above >= below:
        return None
    return Figure(at, name.end(), above / below, Form.SHARE)
